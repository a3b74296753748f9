"""Pages for other tools: annotation tools, sequence taggers, spaCy.

Every exporter writes the same thing, the labelled spans of :func:`label_page`, in the form of its tool.

>>> from cnbulletin import parse_page
>>> from cnbulletin.interchange import label_page, to_brat
>>> page = parse_page("县领导江一帆出席会议。")
>>> [(span.label, span.text) for span in label_page(page, ["person"]).spans]
[('title', '县领导'), ('name', '江一帆')]
>>> to_brat(page, layers=["person"]).ann.splitlines()[0]
'T1\\ttitle 0 3\\t县领导'
"""

from __future__ import annotations

from cnbulletin.interchange.brat import BratFiles, brat_config, to_brat
from cnbulletin.interchange.conll import conll_columns, to_conll
from cnbulletin.interchange.label_studio import label_studio_config, to_label_studio
from cnbulletin.interchange.layers import LAYERS, LabelledPage, LabelledSpan, Relation, label_page
from cnbulletin.interchange.spacy_doc import Alignment, to_spacy
from cnbulletin.output.json_schema import json_schema
from cnbulletin.output.offsets import OFFSET_UNITS, Offsets, OffsetUnit

__all__ = [
    "LAYERS",
    "OFFSET_UNITS",
    "Alignment",
    "BratFiles",
    "LabelledPage",
    "LabelledSpan",
    "OffsetUnit",
    "Offsets",
    "Relation",
    "brat_config",
    "conll_columns",
    "json_schema",
    "label_page",
    "label_studio_config",
    "to_brat",
    "to_conll",
    "to_label_studio",
    "to_spacy",
]
