"""The claims about what stands inside an article, and their evidence: datelines, credits, times, people, speech.

Each example is a whole page whose explanation holds the identifier; the explanation of a counter-example does not.
"""

from __future__ import annotations

from typing import Final

from cnbulletin.explaining.claim import Claim

__all__ = ["CLAIMS"]

_LIST = "1月5日，县委书记江一帆主持会议，县领导林溪、陈默等出席会议。\n"
_BARE = "林溪白出席会议。\n"
_DATED = "本报云州1月3日讯（记者林溪 通讯员裴旻）会议昨天召开。\n"
_NONE = "会议召开。\n"

CLAIMS: Final[tuple[Claim, ...]] = (
    # datelines and bylines
    Claim("dateline.reporter", "a dateline that opens with its reporter", ("本报记者林溪报道：会议召开。\n",), (_DATED,)),
    Claim("dateline.outlet", "the outlet that it prints", (_DATED,), (_NONE,)),
    Claim("dateline.place", "the place that it prints", (_DATED,), ("本报讯（记者林溪）会议召开。\n",)),
    Claim("dateline.date", "the date that it prints", (_DATED,), ("本报讯（记者林溪）会议召开。\n",)),
    Claim("dateline.credits", "the credits that belong to it", (_DATED,), ("本报讯 会议召开。\n",)),
    Claim("byline.dateline", "credited in a dateline", (_DATED,), ("会议召开。（林溪）\n",)),
    Claim("byline.running", "credited by the first sentence behind a dateline", ("本报讯记者林溪从全县春灌会议获悉，渠道已经修好。\n",), (_DATED,)),
    Claim("byline.standalone", "credited on a line of its own before the body", ("春灌会议\n本报记者 林溪\n渠道已经修好，水流进了田里。\n",), (_DATED,)),
    Claim("byline.closing", "credited behind the body", ("本报讯 会议召开，渠道已经修好。（林溪）\n",), (_DATED,)),
    Claim("byline.photo", "credited behind a photo", ("图为会议现场。林溪 摄\n",), (_DATED,)),
    Claim("byline.role", "the role printed before the name", (_DATED,), ("会议召开。（林溪）\n",)),
    Claim("byline.role_carried", "the role of a name before it", ("本报讯（记者林溪、陈默）会议召开。\n",), (_DATED,)),
    Claim("byline.role_behind", "the role printed behind the name", ("图为会议现场。林溪 摄\n",), (_DATED,)),
    Claim("byline.mark", "a mark that parts the name from what stands beside it", (_DATED,), ("图为会议现场。林溪 摄\n",)),
    Claim("byline.cut", "the run of names without separators that the name is cut from", ("本报讯（记者林溪白陈默）会议召开。\n",), (_DATED,)),
    Claim("byline.unit", "a unit, by its last word", ("本报讯（通讯员县公安局宣传科）会议召开。\n",), (_DATED,)),
    # times
    Claim("time.event", "dates the event: the first expression that can", ("1月4日上午，会议召开。\n",), ("近年来，渠道年年修。\n",)),
    Claim("time.background", "a time that is told in passing; dates the article only where no other expression does", ("近年来，渠道年年修。\n",), ("1月4日上午，会议召开。\n",)),
    Claim("time.since", "自, 从, 截至 before an expression or 以来, 起 behind it", ("今年以来，渠道年年修。\n",), ("1月4日上午，会议召开。\n",)),
    Claim("time.since_clause", "a clause that ends in 以来", ("林改工作启动以来，山绿了。\n",), ("1月4日上午，会议召开。\n",)),
    # attendee lists
    Claim("attendance.subject_first", "persons, and a listed predicate behind them", (_LIST,), ("出席会议的有：林溪白、陈默。\n",)),
    Claim("attendance.predicate_first", "a predicate, and the list behind it", ("出席会议的有：林溪白、陈默。\n",), (_LIST,)),
    Claim("attendance.pronoun", "他 or 她 for the one person of the sentence before", ("县长林溪到柳湾镇调研。他出席了开工仪式。\n",), (_LIST,)),
    Claim("attendance.carried_on", "a later clause of the sentence goes on about the same people", ("县长林溪出席会议，并为获奖者授牌。\n",), (_LIST,)),
    Claim("attendance.groups", "people without a name as the subject", ("各乡镇主要负责人参加会议。\n",), (_LIST,)),
    Claim("attendance.present", "与会 people named in passing", ("会议听取了与会代表的意见，部署了春耕。\n",), (_LIST,)),
    Claim("attendance.led_party", "those whom somebody leads: 率…, 带领…", ("县长林溪率考察团一行到柳湾镇调研。\n",), (_LIST,)),
    Claim("attendance.escorted", "在…陪同下, 在…主持下: those in whose company the subject is", ("1月5日，在县长林溪白陪同下，考察团来到柳湾镇。\n",), (_LIST,)),
    Claim("attendance.torn", "a list that the text breaks off before its predicate", ("1月5日，会议召开。县领导林溪白、陈默、江一帆、\n",), (_LIST,)),
    Claim("attendance.venue", "the place where the list takes part", ("县长林溪在县主会场出席会议。\n",), (_LIST,)),
    Claim("attendance.open_ended", "等 behind the last name", (_LIST,), (_BARE,)),
    # names
    Claim("name.titled", "a name behind a post", (_LIST,), (_BARE,)),
    Claim("name.listed", "a name without a post of its own in a list", (_LIST,), (_BARE,)),
    Claim("name.bare", "a name alone before its predicate", (_BARE,), (_LIST,)),
    Claim("name.by_place", "of no known shape: its place in a list, or between post and verb, alone makes it a name", ("县领导林溪、吾玛措拉、陈默出席会议。\n",), (_LIST,)),
    Claim("name.unread", "an item between names that nothing else could be, though it cannot be read as one", ("县领导林溪、厅之、陈默出席会议。\n",), (_LIST,)),
    Claim("name.torn", "a name of a list without its predicate", ("1月5日，会议召开。县领导林溪白、陈默、江一帆、\n",), (_LIST,)),
    Claim("name.behind_title", "the title printed right before the name", (_LIST,), (_BARE,)),
    Claim("name.title_carried", "the title of a name before it", (_LIST,), (_BARE,)),
    Claim("name.in_list", "、 or a comma between it and another name", (_LIST,), (_BARE,)),
    Claim("name.surname", "its surname, with how often that is one rather than a word: 0 to 1", (_BARE,), (_NONE,)),
    Claim("name.shape", "its shape: 0 no name, 0.15 possible, 0.6 and more likely; nothing else is asked", (_BARE,), (_NONE,)),
    Claim("name.foreign", "written with characters of foreign names, or its parts joined by ·", ("县长阿依古丽·艾山出席会议。\n",), (_BARE,)),
    Claim("name.word", "an ordinary word too: what stands on both sides tells", ("副县长高兴主持会议。\n",), (_BARE,)),
    Claim("name.lexicon", "a name that the caller's lexicon holds", (), (_LIST,)),
    Claim("name.proven", "another place of the page where it is certain: behind a title, or between 、", ("县长林溪白主持会议。\n林溪白出席会议。\n",), (_BARE,)),
    Claim("name.proven_here", "the same, at this place alone", ("县长林溪白主持会议。\n",), (_BARE,)),
    Claim("name.proven_together", "two weak places of the page that prove it together", ("护林员罕金帕说，山绿了。\n罕金帕强调，要修渠道。\n",), (_BARE,)),
    Claim("name.closed_by_mark", "a mark behind it", (_LIST,), (_BARE,)),
    Claim("name.closed_by_end", "the end of the paragraph behind it", ("会议召开。出席会议的有：林溪白、陈默\n",), (_BARE,)),
    Claim("name.closed_by_verb", "a verb that only people do behind it", (_BARE,), ("会议召开。出席会议的有：林溪白、陈默\n",)),
    Claim("name.closed_by_joint", "和, 以及, 等 behind it", (_LIST,), (_BARE,)),
    Claim("name.closed_by_follower", "a word that stands behind names", ("县长林溪白一行到柳湾镇调研。\n",), (_BARE,)),
    Claim("name.closed_by_space", "white space behind it, alone on the line", ("县领导林溪白 陈默 江一帆出席会议。\n",), (_BARE,)),
    Claim("name.followed", "a bracket or a quotation behind it", ("县长林溪白“带头”出席会议。\n",), (_BARE,)),
    Claim("name.not_closed", "nothing behind it says that it ends there", ("六十年代初，厂长令狐平调走，陈默主持全厂工作。\n厂长令狐平调来，主持会议。\n",), (_BARE,)),
    Claim("name.other_end", "the name may end at another character with a score that comes close", ("县领导林小同等出席会议。\n",), (_LIST,)),
    # groups
    Claim("group.head_noun", "ends in a head noun of people", ("各乡镇主要负责人参加会议。\n",), ("各乡镇人大主席参加会议。\n",)),
    Claim("group.unit", "ends in a unit", ("出席会议的有：林溪白、县公安局。\n",), (_LIST,)),
    Claim("group.people", "ends as words for people do", ("100多名爱好登山者参加会议。\n",), (_LIST,)),
    Claim("group.post", "several holders of a post", ("出席会议的有：林溪白、各乡镇人大主席。\n",), (_LIST,)),
    Claim("group.by_place", "its place between other groups alone makes it people", ("县长林溪白，市政协委员“助企”活动服务团参加会议。\n",), (_LIST,)),
    # speech
    Claim("speech.named", "a person before the verb", ("县长林溪白强调，要修渠道。\n",), ("他强调，要修渠道。\n",)),
    Claim("speech.pronoun", "他 or 她 for the person spoken of last", ("县长林溪白到柳湾镇调研。他强调，要修渠道。\n",), ("县长林溪白强调，要修渠道。\n",)),
    Claim("speech.office", "a surname and an office for the person spoken of last", ("副县长林溪白到柳湾镇调研。林副县长强调，要修渠道。\n",), ("县长林溪白强调，要修渠道。\n",)),
    Claim("speech.carried_on", "a later clause goes on about the same speaker", ("县长林溪白走进田头，表示要修渠道。\n",), ("县长林溪白强调，要修渠道。\n",)),
    Claim("speech.according", "据…介绍", ("据县水利局局长林溪白介绍，渠道已经修好。\n",), ("县长林溪白强调，要修渠道。\n",)),
    Claim("speech.answer", "the label of somebody named, in questions and answers", ("守护清水\n记者：今年的思路是什么？\n林溪白：重点抓三件事。\n记者：群众饮水怎么办？\n林溪白：延伸管网。\n",), ("县长林溪白强调，要修渠道。\n",)),
    Claim("speech.speaker", "where the speaker's name is printed", ("县长林溪白强调，要修渠道。\n",), (_NONE,)),
    Claim("speech.label", "the colon behind a label", ("守护清水\n记者：今年的思路是什么？\n林溪白：重点抓三件事。\n记者：群众饮水怎么办？\n林溪白：延伸管网。\n",), (_NONE,)),
    Claim("speech.reported_verb", "介绍, 透露, 说 behind 据", ("据县水利局局长林溪白透露，渠道已经修好。\n",), (_NONE,)),
    Claim("unexplained", "no rule gives this object from this source with these options", (), (_NONE,)),
)  # fmt: skip
