"""The style of the view, made from the kinds.

Every rule begins with ``.cnb``, so that none reaches a notebook, and names a class or an element in it, so that it counts for
as much as the rules of the notebook.
"""

from __future__ import annotations

from functools import cache

from cnbulletin.output.html.kinds import DARK, KINDS, LIGHT, Kind, Tint

__all__ = ["stylesheet"]

_LAYOUT = """
.cnb{container-type:inline-size;color-scheme:light dark;COLOUR(ink);BACK(desk);
 font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;
 box-sizing:border-box;padding:1rem;overflow-wrap:anywhere;text-align:left}
[data-jp-theme-light="true"] .cnb,.vscode-light .cnb{color-scheme:light}
[data-jp-theme-light="false"] .cnb,.vscode-dark .cnb{color-scheme:dark}
body.cnb-desk{margin:0;color-scheme:light dark;BACK(desk)}
.cnb *{box-sizing:border-box}
.cnb mark{color:inherit;background:none;padding:0;margin:0;border-radius:.15em}
.cnb a{color:inherit;text-decoration:underline;text-decoration-thickness:.06em;text-underline-offset:.2em}
.cnb :focus-visible{outline:.15rem solid;OUTLINE(accent);outline-offset:.1rem}
.cnb .cnb-head,.cnb .cnb-text{max-width:44rem;margin:0 auto}
.cnb .cnb-head{font-size:.8125rem;COLOUR(soft);border-top:.2rem solid;EDGE(ink)}
.cnb .cnb-issue{display:block;COLOUR(ink);font:700 1.15rem/1.4 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;
 letter-spacing:.04em;margin:.6rem 0 .1rem}
.cnb .cnb-sum{margin:.4rem 0 .6rem}
.cnb .cnb-head ol{margin:.2rem 0 .6rem;padding:0 0 0 1.6em}
.cnb .cnb-head li{margin:.1rem 0;padding:0}
.cnb .cnb-head li::marker{font-variant-numeric:tabular-nums}
.cnb .cnb-head nav a{COLOUR(ink);text-decoration:none}
.cnb .cnb-head a:hover,.cnb .cnb-head nav a:hover{text-decoration:underline}
.cnb .cnb-head summary{cursor:pointer}
.cnb .cnb-head details{margin:.6rem 0}
.cnb .cnb-legend{border:0;border-top:.06rem solid;EDGE(hairline);border-bottom:.06rem solid;EDGE(hairline);margin:0 0 1.2rem;
 padding:.5rem 0;display:flex;flex-wrap:wrap;gap:.15rem .9rem;min-width:0}
.cnb .cnb-legend legend{position:absolute;width:.06rem;height:.06rem;overflow:hidden;clip-path:inset(50%)}
.cnb .cnb-legend label{display:inline-flex;align-items:center;gap:.35em;margin:0;cursor:pointer;line-height:2.1;white-space:nowrap}
.cnb .cnb-legend input{margin:0;width:.8em;height:.8em;ACCENT(soft)}
.cnb .cnb-swatch{COLOUR(ink);padding:0 .25em;border-radius:.15em}
.cnb .cnb-legend b{font-weight:400;font-variant-numeric:tabular-nums}
.cnb .cnb-text{position:relative;padding-bottom:9rem;font:400 1.0625rem/2 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;
 white-space:break-spaces;tab-size:4}
.cnb .cnb-block{display:block;margin:0 0 .7rem;padding:.2rem 1.1rem .3rem;border-left:.2rem solid;EDGE(hairline);BACK(paper)}
.cnb .cnb-block.cnb-article{EDGE(accent)}
.cnb .cnb-block.cnb-apart{background:none;border-left-style:dotted}
.cnb .cnb-block.cnb-torn{border-left-style:double;border-left-width:.35rem}
.cnb .cnb-label{display:block;width:fit-content;font:400 .75rem/1.9 system-ui,-apple-system,"Segoe UI","Noto Sans CJK SC","PingFang SC",sans-serif;
 COLOUR(soft);white-space:normal}
.cnb .cnb-torn mark[data-article]::before{content:attr(data-article);font:700 .65em/1 system-ui,sans-serif;vertical-align:super;
 COLOUR(accent);margin:0 .2em 0 .1em}
.cnb .cnb-text .cnb-main{font-size:1.4em}
.cnb .cnb-text .cnb-furniture{COLOUR(soft)}
.cnb .cnb-text .cnb-caption{font-size:.94em}
.cnb .cnb-text mark[data-kind="crosshead"],.cnb .cnb-text mark[data-kind="question"]{font-weight:700}
.cnb .cnb-text mark[data-kind="editor_note"],.cnb .cnb-text mark[data-repeated]{COLOUR(soft)}
.cnb .cnb-text mark[data-empty]::before{content:"\\2038";COLOUR(accent)}
.cnb .cnb-code{font-size:0}
.cnb .cnb-code::before{content:attr(data-code);font:400 .65rem/1 ui-monospace,Menlo,Consolas,monospace;COLOUR(soft);border:.06rem solid;
 EDGE(soft);border-radius:.15rem;padding:0 .1rem;margin:0 .05rem}
.cnb .cnb-code.cnb-break::after{content:"\\A";white-space:pre}
.cnb .cnb-cr{display:none}
.cnb .cnb-note{display:none;position:absolute;z-index:1;left:0;max-width:100%;width:22rem;padding:.5rem .7rem;
 font:400 .8125rem/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;letter-spacing:0;
 white-space:normal;COLOUR(ink);BACK(note);border:.06rem solid;EDGE(soft);border-radius:.25rem;box-shadow:0 .2rem .8rem #0003}
.cnb .cnb-entry{display:block}
.cnb .cnb-entry+.cnb-entry{border-top:.06rem solid;EDGE(hairline);margin-top:.4rem;padding-top:.4rem}
.cnb .cnb-note code{font:400 .68rem/1.5 ui-monospace,Menlo,Consolas,monospace;COLOUR(soft);background:none;padding:0;display:block}
.cnb .cnb-field{display:grid;grid-template-columns:7.8em 1fr}
.cnb .cnb-field i{font-style:normal;COLOUR(soft)}
.cnb :focus>.cnb-note,.cnb .cnb-label:hover>.cnb-note,.cnb mark:hover:not(:has(mark:hover))>.cnb-note{display:block}
.cnb :hover>.cnb-note{z-index:2}
.cnb mark:focus,.cnb mark:hover:not(:has(mark:hover)):has(>.cnb-note){outline:.1rem solid;OUTLINE(accent);outline-offset:.05rem}
.cnb mark.cnb-quiet:hover:not(:focus){outline:none}
.cnb mark:target,.cnb .cnb-block:target{outline:.15rem solid;OUTLINE(accent)}
@container (max-width:63rem){.cnb mark.cnb-quiet:hover:not(:focus)>.cnb-note{display:none}}
@container (min-width:63rem){
 .cnb .cnb-head,.cnb .cnb-text{margin:0 20rem 0 max(0rem,calc(50cqw - 32rem));max-width:calc(100% - 20rem);width:44rem}
 .cnb .cnb-note{left:calc(100% + 1rem);width:19rem;max-width:19rem;margin-top:-2rem}}
@container (max-width:30rem){.cnb .cnb-block{padding-left:.6rem;padding-right:.4rem}.cnb .cnb-text{font-size:1rem}}
@media print{.cnb,body.cnb-desk{color-scheme:light;background:none;padding:0}.cnb .cnb-note,.cnb .cnb-legend input{display:none!important}
 .cnb .cnb-text{padding-bottom:0}.cnb .cnb-block{background:none}.cnb .cnb-text .cnb-main{break-after:avoid}
 .cnb .cnb-text mark,.cnb .cnb-swatch{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""
_PROPERTIES = {
    "COLOUR": "color",
    "BACK": "background",
    "EDGE": "border-color",
    "OUTLINE": "outline-color",
    "ACCENT": "accent-color",
}


@cache
def stylesheet() -> str:
    """The whole stylesheet, some 10 kB.

    >>> ".cnb-name{" in stylesheet(), "url(" in stylesheet()
    (True, False)
    """
    rules = _LAYOUT.strip()
    for word, name in _PROPERTIES.items():
        for ink in ("desk", "paper", "ink", "soft", "accent", "hairline", "note"):
            tint = Tint(getattr(LIGHT, ink), getattr(DARK, ink))
            rules = rules.replace(f"{word}({ink})", _coloured(name, tint))
    return "\n".join([rules, *(_look(kind) for kind in KINDS.values() if not kind.quiet)])


def _coloured(name: str, tint: Tint) -> str:
    # the first for browsers older than light-dark(), which is of 2024
    return f"{name}:{tint.light};{name}:light-dark({tint.light},{tint.dark})"


def _look(kind: Kind) -> str:
    """How one kind looks, and that it looks like nothing while its box in the legend is empty."""
    looks = []
    if kind.fill is not None:
        looks.append(_coloured("background", kind.fill))
        looks.append(_coloured("color", Tint(LIGHT.ink, DARK.ink)))  # the soft ink is for paper
    if kind.line is not None:
        line = kind.line
        looks.append(f"text-decoration:{line.side} {line.style} {line.width}em")
        looks.append(_coloured("text-decoration-color", line.colour))
        looks.append(f"text-underline-offset:{'.42' if line.style == 'wavy' else '.26'}em")
        looks.append("text-decoration-skip-ink:none")
    if kind.bold:
        looks.append("font-weight:700")
    plain = "background:none;text-decoration:none;font-weight:inherit"
    return (
        f".cnb .{kind.css}{{{';'.join(looks)}}}\n"
        f".cnb:has(.cnb-show-{kind.css[4:]}:not(:checked)) .cnb-text .{kind.css}{{{plain}}}"
    )
