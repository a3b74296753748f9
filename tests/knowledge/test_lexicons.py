"""The tables of words: one fact a line, sorted, sourced, none that can never match; and what a caller adds."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

import pytest

import cnbulletin as cnb
from cnbulletin.errors import InvalidLexicon
from cnbulletin.fields.persons import Persons
from cnbulletin.knowledge.lexicon import Lexicon, Row, read_table, terms
from cnbulletin.knowledge.names import NameSense
from cnbulletin.knowledge.title_words import is_head, is_unit, is_word
from cnbulletin.reading.characters import fold_table, is_white
from rows import attendance_row

DATA = resources.files("cnbulletin.knowledge").joinpath("data")
# Each table and its categories; None where the category is a part of speech.
CATEGORIES: dict[str, set[str] | None] = {
    "codepoints": {"kangxi", "supplement", "compat", "vertical"},
    "common_words": None,
    "followers": {"adverb", "preposition", "verb"},
    "furniture": {"label", "label_end", "lead", "outlet_end"},
    "glyphs": {"look_alike", "one_by_one"},
    "not_given": {"character"},
    "ordinary_words": None,
    "outlets": {"agency", "loose", "outlet", "own", "suffix"},
    "roles": {"aside", "core", "editor", "modifier", "note", "post", "trail"},
    "surnames": {"common", "compound", "usual", "weak"},
    "titles": {"head", "honorific", "post", "unit"},
    "variants": {"variant"},
}
TABLES = sorted(CATEGORIES)
# Latin words that the press prints in the names of outlets and roles.
LATIN = re.compile(r"[0-9]*[A-Za-z]+|[0-9]+(?=世纪|氪)")


def lines(name: str) -> list[str]:
    return DATA.joinpath(f"{name}.tsv").read_text(encoding="utf-8").split("\n")


def folded(term: str) -> str:
    return term.translate(fold_table())


def test_every_table_is_known() -> None:
    assert sorted(path.name for path in DATA.iterdir() if path.name.endswith(".tsv")) == [f"{t}.tsv" for t in TABLES]


@pytest.mark.parametrize("name", TABLES)
class TestEveryTable:
    def test_is_plain_text_with_a_header_and_four_columns(self, name: str) -> None:
        raw = DATA.joinpath(f"{name}.tsv").read_bytes()
        text = [line for line in lines(name) if not line.startswith("#")]

        assert not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw
        assert raw.endswith(b"\n") and not raw.endswith(b"\n\n")
        assert text[0] == "term\tcategory\tnote\tsource"
        assert {line.count("\t") for line in text[:-1]} == {3}
        assert all(lines(name)[: len(lines(name)) - len(text)])
        assert len(read_table(name)) == len(text) - 2

    def test_says_what_it_holds_and_where_it_is_from(self, name: str) -> None:
        comment = " ".join(line[1:] for line in lines(name) if line.startswith("#"))
        sources = {source for row in read_table(name) for source in row.source.split(", ")}

        assert comment.strip()
        assert [source for source in sources if not re.search(rf"\b{source}\b", comment)] == []

    def test_says_what_its_categories_mean(self, name: str, request: pytest.FixtureRequest) -> None:
        known_gap(request, UNEXPLAINED, name)
        comment = " ".join(line[1:] for line in lines(name) if line.startswith("#"))
        known = CATEGORIES[name]

        assert known is not None or "category is its part-of-speech tag" in comment
        assert [word for word in known or () if len(known or ()) > 1 and not re.search(rf"\b{word}\b", comment)] == []

    def test_has_known_categories_only(self, name: str) -> None:
        found = {row.category for row in read_table(name)}
        known = CATEGORIES[name]

        assert found == known if known is not None else all(re.fullmatch("[a-z]{1,3}", word) for word in found)

    def test_holds_each_fact_once_and_in_order(self, name: str, request: pytest.FixtureRequest) -> None:
        known_gap(request, UNSORTED, name)
        facts = [(row.term, row.category) for row in read_table(name)]

        assert [fact for fact, count in Counter(facts).items() if count > 1] == []
        assert ordered(name, read_table(name))

    def test_holds_no_white_space_and_no_stray_latin(self, name: str) -> None:
        for row in read_table(name):
            cells = (row.term, row.category, row.source)
            assert all(cells)
            assert not any(is_white(ch) for ch in row.term + row.category + row.source.replace(", ", ","))
            assert row.note == row.note.strip()
            if name != "codepoints":
                assert not any(ch.isascii() for ch in LATIN.sub("", row.term)), row.term

    def test_holds_no_term_that_folding_takes_away(self, name: str, request: pytest.FixtureRequest) -> None:
        known_gap(request, UNFOLDED, name)
        lost = [row.term for row in read_table(name) if folded(row.term) != row.term]

        assert lost == ([row.term for row in read_table(name)] if name == "variants" else [])


# Tables that are not yet so, with what is wrong.
UNEXPLAINED = {"followers": "the comment does not name the categories adverb, preposition and verb"}
UNSORTED = {"glyphs": "the look-alikes stand in the order of 本报讯记者通讯员, the categories in none"}
UNFOLDED = {
    "outlets": "報, 網, 臺 and 電視臺 are written in forms that folding turns into 报, 网, 台 and 电视台",
    "surnames": "nine traditional forms are folded to simplified surnames before they can match",
}


def known_gap(request: pytest.FixtureRequest, known: dict[str, str], name: str) -> None:
    if name in known:
        request.applymarker(pytest.mark.xfail(strict=True, reason=known[name]))


def ordered(name: str, found: tuple[Row, ...]) -> bool:
    """Whether a table is in order: by term, or category by category."""
    if name == "codepoints":
        groups = list(dict.fromkeys(row.category for row in found))
        keys = [(groups.index(row.category), int(row.term, 16)) for row in found]
        return keys == sorted(keys)
    if name == "surnames":
        return [row.term for row in found] == sorted((row.term for row in found), key=lambda term: (len(term), term))
    by_term = [(row.term, row.category) for row in found]
    by_category = [(row.category, row.term) for row in found]
    return by_term == sorted(by_term) or by_category == sorted(by_category)


def test_variants_fold_to_what_they_say() -> None:
    for row in read_table("variants"):
        assert folded(row.term) == row.note
        assert folded(row.note) == row.note


def test_code_points_are_read_as_they_say() -> None:
    for row in read_table("codepoints"):
        assert chr(int(row.term, 16)) != row.note and len(row.note) == 1
        assert f"{int(row.term, 16):04X}" == row.term


# No term is shadowed: each is reached by the code that asks for it.
PERSONS = Persons(Lexicon.default(), NameSense(Lexicon.default()))


def test_every_surname_has_one_weight_and_is_found() -> None:
    sense = NameSense(Lexicon.default())

    assert len(set(terms("surnames"))) == len(terms("surnames"))
    assert [term for term in terms("surnames") if sense.surname(term + "溪")[0] != len(term)] == []
    assert {len(term) for term in terms("surnames", "compound")} == {2}
    assert {len(term) for term in terms("surnames", "common", "usual", "weak")} == {1}


def test_every_title_is_reached() -> None:
    assert max(map(len, terms("titles"))) <= 6  # the longest end of a text that is looked at
    assert [term for term in terms("titles", "post") if not PERSONS.ends_title("云岭" + term)] == []
    assert [term for term in terms("titles", "head") if not is_head("云岭" + term)] == []
    assert [term for term in terms("titles", "unit") if not is_unit("云岭" + term)] == []
    assert [term for term in terms("titles", "head", "unit", "honorific") if not is_word(term)] == []


def test_every_follower_is_reached() -> None:
    assert max(map(len, terms("followers"))) <= 6
    for term in terms("followers"):
        stretch = f"县长林溪{term}云岭"
        assert PERSONS.find(stretch, 0, len(stretch)) is not None, term


def test_words_are_as_long_as_they_say_and_in_one_table() -> None:
    common, ordinary = terms("common_words"), terms("ordinary_words")

    assert not set(common) & set(ordinary)
    assert {len(word) for word in common} == {2, 3}
    assert {len(word) for word in ordinary} == {2, 3, 4}


@pytest.mark.xfail(strict=True, reason="made with an earlier table of surnames")
def test_words_and_surnames_share_the_language_between_them() -> None:
    surnames = {term for term in terms("surnames") if len(term) == 1}

    assert [word for word in terms("common_words") if word[0] not in surnames] == []
    assert [word for word in terms("ordinary_words") if word[0] in surnames] == []


# What a caller adds.
@pytest.mark.parametrize(
    "word", ["(", ")", "[a-z]", ".*", "\\", "^$", "a|b", "林.溪", "+", "?", "{9999999}", "(?P<x>", "*"]
)
def test_a_callers_words_are_no_patterns(word: str) -> None:
    lexicon = Lexicon.default().extend(titles=[word], surnames=[word], outlets=[word], names=[word])
    text = "本报讯（记者何野）县领导林溪、陈默出席会议。"
    options = cnb.Options(lexicon=lexicon)

    assert cnb.parse_page(text, options) == cnb.parse_page(text)
    assert attendance_row(cnb.find_attendees(f"{word}。县领导林溪、陈默出席会议。", options)).startswith("attend: 林溪")


@pytest.mark.parametrize("kind", ["titles", "surnames", "outlets", "names"])
@pytest.mark.parametrize(
    "words", [[""], [" "], ["林 溪"], ["林溪\n"], ["\u3000"], ["林\u200b溪"], ["林" * 65], [3], [None], [b"x"], "林溪"]
)
def test_what_is_no_word_is_refused(kind: str, words: object) -> None:
    with pytest.raises(InvalidLexicon, match=kind):
        Lexicon.default().extend(**{kind: words})  # type: ignore[arg-type]


def test_a_long_word_is_taken() -> None:
    name = "林" * 64

    assert name in Lexicon.default().extend(names=[name]).names


def test_a_lexicon_is_never_changed() -> None:
    before = Lexicon.default()
    more = before.extend(names=["高兴"], titles=["链主"], surnames=["曌"], outlets=["云岭号"])

    assert Lexicon.default() is before and before.names == frozenset()
    assert more.names == {"高兴"}
    assert more.outlets == {"云岭号"}
    assert more.titles - before.titles == {"链主"} and more.surnames - before.surnames == {"曌"}
    assert before.extend() == before and hash(before.extend()) == hash(before)
    assert more.extend(names=["万里"]).names == {"高兴", "万里"}


def test_words_of_a_caller_change_what_is_read() -> None:
    assert attendance_row(cnb.find_attendees("惊蛰主持会议。")) == "-"
    names = cnb.Options(lexicon=Lexicon.default().extend(names=["惊蛰"]))
    assert attendance_row(cnb.find_attendees("惊蛰主持会议。", names)) == "preside: 惊蛰"

    titles = cnb.Options(lexicon=Lexicon.default().extend(titles=["守灯人"]))
    assert attendance_row(cnb.find_attendees("云岭守灯人林溪出席会议。", titles)) == "attend: 林溪=云岭守灯人"


def test_a_hundred_thousand_names() -> None:
    given = "清和雨桐云翀书言若谷砚秋知遥怀瑾一帆文澜"
    names = [f"{s}{a}{b}" for s in terms("surnames", "common", "usual", "weak") for a in given for b in given][:100_000]
    options = cnb.Options(lexicon=Lexicon.default().extend(names=names))
    text = "县领导林溪、陈默、江云翀出席会议。县长林溪强调，要抓好春耕。" * 20
    for _ in range(5):
        found = cnb.find_attendees(text, options)

    assert len(names) == 100_000
    assert attendance_row(found) == "attend: 林溪=县领导 陈默^县领导 江云翀^县领导"


@pytest.mark.parametrize("words", [5, None, [["林溪"]], [{}], 3.5])
def test_what_is_no_list_of_words_is_refused(words: object) -> None:
    with pytest.raises(InvalidLexicon, match="names: pass a list of strings"):
        Lexicon.default().extend(names=words)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ({"林溪"}, "frozenset, not a set"),  # could be changed later
        (["林溪"], "frozenset, not a list"),
        (None, "frozenset, not a NoneType"),
        (frozenset({""}), "1 to 64 characters"),
        (frozenset({"林" * 200}), "1 to 64 characters"),
        (frozenset({"林 溪"}), "no white space"),
        (frozenset({3}), "3 is no string"),
    ],
)
def test_a_lexicon_of_ones_own_is_checked_too(words: object, advice: str) -> None:
    fields = {kind: getattr(Lexicon.default(), kind) for kind in ("titles", "surnames", "outlets", "names")}

    assert Lexicon(**fields) == Lexicon.default()
    with pytest.raises(InvalidLexicon, match=f"names: .*{advice}"):
        Lexicon(**{**fields, "names": words})


def test_a_refusal_quotes_little() -> None:
    with pytest.raises(InvalidLexicon) as caught:
        Lexicon.default().extend(names=["林" * 100_000])

    assert len(str(caught.value)) < 200


# Names that a pattern would trip over, and such as are longer than any name: found where they stand, and nowhere else.
@pytest.mark.parametrize("name", ["高质量", "甲乙丙丁戊", "J.R.史密斯", "林.*", "林|溪", "\\d+", "[甲-丁]+"])
def test_odd_names_are_found_as_they_are(name: str) -> None:
    options = cnb.Options(lexicon=Lexicon.default().extend(names=[name]))

    assert attendance_row(cnb.find_attendees(f"县领导林溪、{name}、江云翀出席会议。", options)) == (
        f"attend: 林溪=县领导 {name}^县领导 江云翀^县领导"
    )
    assert attendance_row(cnb.find_attendees("县领导林溪、林涛、江云翀出席会议。", options)) == (
        "attend: 林溪=县领导 林涛^县领导 江云翀^县领导"
    )


def test_names_of_any_characters_cost_no_page() -> None:
    words = [chr(code) * 3 for code in range(0x21, 0x3000, 7) if not is_white(chr(code))] + [
        "长" * n for n in range(1, 65)
    ]
    options = cnb.Options(lexicon=Lexicon.default().extend(names=words, titles=words, surnames=words, outlets=words))

    assert (
        attendance_row(cnb.find_attendees("县领导林溪、陈默出席会议。", options)) == "attend: 林溪=县领导 陈默^县领导"
    )
