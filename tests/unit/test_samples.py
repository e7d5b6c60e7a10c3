"""The sample pages and their gold: bytes, traits, offsets, and that gold keeps every rule of the scheme."""

import base64
import hashlib
import json
import uuid

import pytest
from jsonschema import Draft202012Validator

from annotator import assets
from annotator.pages.text import read_text
from tests.unit.samples import (
    GOLD_PAGES,
    ITEMS,
    NEWS,
    RAW_GOLD,
    SAMPLES,
    Json,
    gold_set,
    labels,
    placed,
    surface,
)

PROJECT, *DOCUMENTS = [json.loads(line) for line in RAW_GOLD.splitlines()]
KEYS = {
    "project": ["format", "name", "scheme", "entities", "event_clusters"],
    "document": ["format", "id", "name", "text", "text_sha256", "source", "metadata", "annotations"],
    "source": ["media_type", "uri", "encoding", "sha256"],
    "set": ["author", "kind", "state", "segments", "mentions", "events", "relations"],
    "segments": ["id", "start", "end", "kind", "article"],
    "mentions": ["id", "spans", "type", "attributes", "entity"],
    "events": ["id", "spans", "type", "attributes", "cluster", "arguments"],
    "relations": ["id", "type", "source", "target"],
}

# What stands at the offsets, in text order; fragments are joined by an ellipsis.
MENTIONS = {
    GOLD_PAGES[0]: (
        "Germany | Chile | ten-year | lithium pact | lithium | Tessa Marlowe | Daily Harbour | "
        "Antofagasta | Germany | Chile | lithium supply agreement | lithium | Antofagasta | Tuesday | "
        "Berlin | China | metal | car batteries | Atacama Accord | Chile | Litio Austral | 30,000 tonnes | "
        "lithium carbonate | a year | German | carmakers | 2028 | Berlin | $450 million | refinery | "
        "Antofagasta | Annika Vollmers | Rodrigo Peñalver | Inés Ahumada | Nordpress | German | "
        "Economy Minister | Annika Vollmers | Chile | mining minister | Rodrigo Peñalver | Litio Austral | "
        "lithium | North…Atacama | South Atacama | Peñalver | Chile | metal | Lickan Water Council | "
        "Santiago | accord | About 300 | people | Calama | Monday | pact | Last month | Beijing | "
        "export controls | graphite | agreement | Vollmers | Bolivian | officials | La Paz | Thursday | "
        "NORDPRESS"
    ),
    GOLD_PAGES[1]: (
        "Berlin | Lithium Deal | Lithium | Santiago | refinery | Pacific coast | Gareth Olumide | "
        "Inés Ahumada | Nordpress | Antofagasta | eight months | Germany | Chile | accord | lithium | "
        "March 10 | University of Antofagasta | 2028 | Austral Lithium | 30,000 tonnes | "
        "lithium carbonate | every year | Germany | 450\u00a0million\u00a0dollars | refinery | 15 years | "
        "Economy Minister | Annika Folmers | Europe | She | Beijing | Chinese commerce ministry | It | "
        "graphite | February | Some 300 | villagers | Calama | Monday | Police | Lickan Water Council | "
        "accord | chairwoman | Carmen Ayavire | Santiago | Chilean | Mining Minister | Rodrigo Peñalver | "
        "her | March 20 | Lithium carbonate | 2 per cent | London | Wednesday | Lithium | refinery | "
        "Dunmore & Lisle | British | broker"
    ),
    GOLD_PAGES[2]: (
        "Sundlinje | six | electric ferries | Polish | yard | Denmark | Sundlinje | six | "
        "electric ferries | Stocznia Wierzba | 3.2 billion kroner | Northline | Monday | yard | Gdansk | "
        "ship | 2028 | marine diesel | 40 per cent | a year | Sundlinje | chief executive | "
        "Mette Rosengård | 2025 | Denmark | company | 500 million kroner | charging station | Rødby | "
        "Dæksfolk Union | Rosengård | ferries | Denmark | NORDPRESS | Meridian Post | Meridian Post | "
        "Tanker | Gulf of Guinea | Nyame | Tema | KOFI ANSAH-BOAKYE | ACCRA | Pirates | rifles | "
        "Oda Star | Gulf of Guinea | Saturday | Ghana | navy | It | Nyame | patrol ship | Tema | 19 | "
        "sailors | Lomé | police | Kwesi Adzinyo | port director | Ghanaian…navies | Togolese navies | "
        "four | surveillance drones | gulf | Ap ril | Ghana | Defence Minister | Abena Sarkodie | Benin | "
        "NORDPRESS | Baltic Ledger | Baltic Ledger | Estonia | port chief | minister for the sea | "
        "TALLINN | Estonian | Prime Minister | Jaan Rohumets | Liis Kangur | minister for the sea | "
        "Sunday | She | port of Paldiski | last week | Kangur | Finland | power cable | Baltic | "
        "Last month | European Union | sanctions | three | shipping firms | cable | Rannarahvas | "
        "op position party | Kangur | LANTERNFIELD"
    ),
    GOLD_PAGES[3]: (
        "日本 | インド | 重要鉱物 | 東京 | 二〇二八年 | 漁業者 | 東京 | 𠮷野真帆 | 日本 | インド | 12日 | "
        "レアアース | 重要鉱物 | 𠮷永蒼太 | 経済産業相 | 東京 | インド | アニル・セーカル | 鉱山相 | "
        "覚書 | 覚書 | 日本 | 備蓄基地 | 300億円 | チェンナイ港 | 2028年 | 10年間 | 覚書 | 𠮷永 | 経産相 | "
        "セーカル | 鉱山相 | 森下かのこ | 𠮷永 | 中国 | 先月 | 磁石 | 輸出規制 | 南インド漁民組合 | "
        "備蓄基地 | 10日 | チェンナイ | 同組合 | インド政府 | チリ | 覚書 | 国枝千尋 | 首相 | 5月 | "
        "ニューデリー | 青海総研 | ジスプロシウム | 2030年 | 12日 | ロンドン | ネオジム | 3% | "
        "ノルドプレス | 𠮷野真帆"
    ),
}
TRIGGERS = {
    GOLD_PAGES[0]: (
        "sign Dip.Agree | signed Dip.Agree | sell Econ.Deal | lend Econ.Fund | signing Dip.Agree | "
        "meeting Dip.Meet | produce Econ.Produce | restricted Trade.Restrict | called Say.Request | "
        "withdraw Dip.Withdraw | marched Civ.Protest | tightened Trade.Restrict | meet Dip.Meet"
    ),
    GOLD_PAGES[1]: (
        "Seals Dip.Agree | talks Dip.Negotiate | concluded Dip.Agree | deliver Econ.Deal | "
        "advance Econ.Fund | accused Say.Accuse | rejected Say.Reject | curbed Trade.Restrict | "
        "demonstrated Civ.Protest | arrests Law.Act | condemned Say.Accuse | threatened Say.Threaten | "
        "protests Civ.Protest | meet Dip.Meet | fell Econ.Shift | slip Econ.Shift"
    ),
    GOLD_PAGES[2]: (
        "buy Econ.Deal | buy Econ.Deal | build Econ.Produce | risen Econ.Shift | granted Econ.Fund | "
        "urged Say.Request | order Econ.Deal | seized Conf.Attack | attacked Conf.Attack | "
        "sent Conf.Deploy | shot Conf.Attack | arrested Law.Act | raid Conf.Attack | deploy Conf.Deploy | "
        "backed Say.Support | names Pers.Change | appointed Pers.Change | resigned Pers.Change | "
        "negotiate Dip.Negotiate | imposed Sanction.Impose | sabotage Conf.Attack | "
        "criticised Say.Accuse | choice Pers.Change"
    ),
    GOLD_PAGES[3]: (
        "合意 Dip.Agree | 会談 Dip.Meet | 反対 Say.Reject | 合意 Dip.Agree | 会談 Dip.Meet | "
        "署名 Dip.Agree | 融資 Econ.Fund | 署名 Dip.Agree | 強化 Trade.Restrict | 反対 Say.Reject | "
        "デモ Civ.Protest | 話し合い Dip.Negotiate | 求め Say.Request | 会談 Dip.Meet | 署名 Dip.Agree | "
        "訪問 Dip.Meet | 上がり Econ.Shift | 下落 Econ.Shift"
    ),
}
SEGMENTS = {
    GOLD_PAGES[0]: (
        "title1 kicker1 byline1 dateline1 body1 caption1 body1 newsletter_promo body1 source_attribution1 "
        "ai_promo share tags comments related_links paywall"
    ),
    GOLD_PAGES[1]: (
        "title1 standfirst1 byline1 source_attribution1 body1 advertisement body1 source_attribution1 "
        "disclaimer related_links newsletter_promo"
    ),
    GOLD_PAGES[2]: (
        "title1 body1 newsletter_promo body1 source_attribution1 ai_promo comments related_links "
        "source_attribution2 dateline2 source_attribution2 title2 newsletter_promo caption2 body2 "
        "related_links body2 source_attribution2 source_attribution3 dateline3 source_attribution3 title3 "
        "paywall body3 related_links body3 source_attribution3"
    ),
    GOLD_PAGES[3]: (
        "title1 kicker1 standfirst1 byline1 dateline1 body1 caption1 newsletter_promo body1 "
        "source_attribution1 author_bio1 ai_promo tags hidden share comments related_links advertisement "
        "source_attribution1 disclaimer"
    ),
}


KINDS, ENTITY_TYPES, EVENT_TYPES = labels("segment_kinds"), labels("entity_types"), labels("event_types")
RELATION_TYPES, ATTRIBUTES = labels("relation_types"), labels("attributes")

each_document = pytest.mark.parametrize(
    ("stem", "document"), list(zip(GOLD_PAGES, DOCUMENTS, strict=True)), ids=GOLD_PAGES
)


# --- pages --------------------------------------------------------------------------------------------


# --- gold: form ---------------------------------------------------------------------------------------


def test_gold_is_written_as_the_archive_is() -> None:
    def line(value: Json) -> str:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        for separator in "\u2028\u2029\u0085":
            text = text.replace(separator, f"\\u{ord(separator):04x}")
        return text + "\n"

    assert "".join(map(line, (PROJECT, *DOCUMENTS))) == RAW_GOLD
    assert list(PROJECT) == KEYS["project"]
    assert PROJECT["format"] == "annotator-project/1"
    assert PROJECT["scheme"] == NEWS, "the scheme has changed: import gold.jsonl with it and export it again"
    assert all(list(entity) == ["id", "name", "kb"] for entity in PROJECT["entities"])
    assert all(list(cluster) == ["id", "name"] for cluster in PROJECT["event_clusters"])


@each_document
def test_keys_stand_in_the_order_of_the_archive(stem: str, document: Json) -> None:
    assert list(document) == KEYS["document"]
    same = document["source"]["sha256"] == document["text_sha256"]
    assert list(document["source"]) == KEYS["source"] + ([] if same else ["bytes_base64"])
    gold = gold_set(document)
    assert list(gold) == KEYS["set"]
    assert (gold["author"], gold["kind"], gold["state"]) == ("gold", "gold", "done")
    for group in ITEMS:
        for item in gold[group]:
            assert [key for key in item if key != "note"] == KEYS[group]
            assert list(item.get("attributes", {})) == sorted(item.get("attributes", {}))


@each_document
def test_a_document_line_is_valid_by_the_schema(stem: str, document: Json) -> None:
    errors = [
        error.message for error in Draft202012Validator(assets.schema("document")).iter_errors(document)
    ]
    assert errors == []


@each_document
def test_text_hashes_and_source_are_those_of_the_page(stem: str, document: Json) -> None:
    raw = (SAMPLES / f"{stem}.txt").read_bytes()
    read = read_text(raw)
    assert document["text"] == read.text
    assert document["name"] == read.name
    assert document["text_sha256"] == hashlib.sha256(read.text.encode()).hexdigest()
    source = {key: value for key, value in document["source"].items() if key != "bytes_base64"}
    assert base64.b64decode(document["source"].get("bytes_base64", "")) in (b"", raw)
    assert source == {
        "media_type": "text/plain",
        "uri": read.uri,
        "encoding": read.encoding,
        "sha256": hashlib.sha256(raw).hexdigest(),
    }


def test_ids_are_unique_uuids_of_version_7() -> None:
    ids = [label["id"] for label in (*PROJECT["entities"], *PROJECT["event_clusters"], *DOCUMENTS)]
    ids += [item["id"] for document in DOCUMENTS for group in ITEMS for item in gold_set(document)[group]]
    assert len(set(ids)) == len(ids)
    assert {uuid.UUID(one).version for one in ids} == {7}


# --- gold: content ------------------------------------------------------------------------------------


@each_document
def test_mentions_stand_where_they_should(stem: str, document: Json) -> None:
    found = [surface(document, mention["spans"]) for mention in gold_set(document)["mentions"]]
    assert sorted(found) == sorted(MENTIONS[stem].split(" | "))


@each_document
def test_triggers_stand_where_they_should(stem: str, document: Json) -> None:
    found = [f"{surface(document, event['spans'])} {event['type']}" for event in gold_set(document)["events"]]
    assert found == TRIGGERS[stem].split(" | ")


@each_document
def test_spans_lie_in_the_text_and_have_no_white_space_at_the_edges(stem: str, document: Json) -> None:
    text = document["text"]
    for item in placed(document):
        ends = [position for span in item["spans"] for position in span]
        assert ends == sorted(set(ends))
        assert 0 <= ends[0] < ends[-1] <= len(text)
        pieces = [text[start:end] for start, end in item["spans"]]
        assert pieces == [piece.strip() for piece in pieces]


@each_document
def test_segments_are_sorted_apart_trimmed_and_leave_nothing_out(stem: str, document: Json) -> None:
    text, segments = document["text"], gold_set(document)["segments"]
    assert " ".join(f"{s['kind']}{s['article'] or ''}" for s in segments) == SEGMENTS[stem]
    after = 0
    for segment in segments:
        assert after <= segment["start"] < segment["end"] <= len(text)
        gap = text[after : segment["start"]]
        assert not gap.strip(), f"no segment covers {gap.strip()!r}"
        piece = text[segment["start"] : segment["end"]]
        assert piece == piece.strip()
        boilerplate = KINDS[segment["kind"]]["group"] == "boilerplate"
        assert (segment["article"] is None) == boilerplate
        after = segment["end"]
    assert not text[after:].strip(), f"no segment covers {text[after:].strip()!r}"


@each_document
def test_mentions_and_triggers_lie_in_one_article(stem: str, document: Json) -> None:
    segments = gold_set(document)["segments"]
    for item in placed(document):
        homes = {
            segment["article"]
            for start, end in item["spans"]
            for segment in segments
            if segment["start"] <= start and end <= segment["end"]
        }
        assert len(homes) == 1, surface(document, item["spans"])
        assert homes != {None}, surface(document, item["spans"])


@each_document
def test_attributes_are_those_of_the_scheme(stem: str, document: Json) -> None:
    for item in placed(document):
        what = surface(document, item["spans"])
        allowed = (ENTITY_TYPES | EVENT_TYPES)[item["type"]]["attributes"]
        assert set(item["attributes"]) <= set(allowed), what
        for name, value in item["attributes"].items():
            attribute = ATTRIBUTES[name]
            assert value != attribute.get("default"), f"{what}: a default is not stored"
            assert attribute["type"] != "choice" or value in attribute["values"], what
        needed = {name for name in allowed if ATTRIBUTES[name]["required"]}
        # Kinds without a default say nothing when they are absent, so gold always gives them.
        needed |= {name for name in ("org_kind", "value_kind") if name in allowed}
        assert needed <= set(item["attributes"]), what


@each_document
def test_arguments_resolve_and_keep_the_scheme(stem: str, document: Json) -> None:
    gold = gold_set(document)
    targets = {item["id"]: item for item in placed(document)}
    for event in gold["events"]:
        roles = {role["id"]: role for role in EVENT_TYPES[event["type"]]["roles"]}
        filled = [argument["role"] for argument in event["arguments"]]
        what = surface(document, event["spans"])
        for argument in event["arguments"]:
            target = targets[argument["target"]]
            allowed = roles[argument["role"]]["targets"]
            any_event = "*event" in allowed and target["type"] in EVENT_TYPES
            assert any_event or target["type"] in allowed, f"{what}: {argument['role']}"
        for role in roles.values():
            most = len(filled) if role["max"] is None else role["max"]
            assert role["min"] <= filled.count(role["id"]) <= most, f"{what}: {role['id']}"


@each_document
def test_relations_join_mentions_of_the_right_types(stem: str, document: Json) -> None:
    gold = gold_set(document)
    types = {mention["id"]: mention["type"] for mention in gold["mentions"]}
    assert gold["relations"]
    for relation in gold["relations"]:
        assert types[relation["source"]] in RELATION_TYPES[relation["type"]]["source"]
        assert types[relation["target"]] in RELATION_TYPES[relation["type"]]["target"]


def test_gold_shows_what_is_hard() -> None:
    events = [event for document in DOCUMENTS for event in gold_set(document)["events"]]
    event_ids = {event["id"] for event in events}
    nested = [a for event in events for a in event["arguments"] if a["target"] in event_ids]
    values = {(k, v) for event in events for k, v in event["attributes"].items()}
    split = [item for document in DOCUMENTS for item in placed(document) if len(item["spans"]) > 1]
    noted = [item for document in DOCUMENTS for item in placed(document) if item.get("note")]
    assert len(nested) >= 7
    assert len(split) == 2
    assert len(noted) >= 8
    assert values >= {
        ("polarity", "negative"),
        ("modality", "planned"),
        ("modality", "demanded"),
        ("tense", "future"),
    }
    assert {event["type"] for event in events} >= {
        "Dip.Agree",
        "Conf.Attack",
        "Law.Act",
        "Pers.Change",
        "Econ.Fund",
    }
    inside = [
        (outer, inner)
        for mentions in (gold_set(document)["mentions"] for document in DOCUMENTS)
        for outer in mentions
        for inner in mentions
        if outer is not inner and outer["spans"][0][0] <= inner["spans"][0][0] < inner["spans"][-1][1]
        if inner["spans"][-1][1] <= outer["spans"][-1][1]
    ]
    assert len(inside) >= 3


def test_every_entity_and_cluster_is_used_and_known() -> None:
    mentions = [mention for document in DOCUMENTS for mention in gold_set(document)["mentions"]]
    events = [event for document in DOCUMENTS for event in gold_set(document)["events"]]
    assert {m["entity"] for m in mentions} - {None} == {entity["id"] for entity in PROJECT["entities"]}
    assert {e["cluster"] for e in events} - {None} == {cluster["id"] for cluster in PROJECT["event_clusters"]}
    known = {entity["name"]: entity["kb"] for entity in PROJECT["entities"]}
    assert (known["Germany"], known["Chile"], known["Japan"]) == ("Q183", "Q298", "Q17")
    assert known["Annika Vollmers"] is None


def test_two_papers_share_the_event_and_the_misspelt_minister() -> None:
    clusters = [{event["cluster"] for event in gold_set(document)["events"]} for document in DOCUMENTS[:2]]
    names = {cluster["id"]: cluster["name"] for cluster in PROJECT["event_clusters"]}
    shared = {names[cluster] for cluster in (clusters[0] & clusters[1]) - {None}}
    assert "Signing of the Atacama Accord, 10 March 2026" in shared
    spellings: dict[str, set[str]] = {}
    for document in DOCUMENTS[:2]:
        for mention in gold_set(document)["mentions"]:
            spellings.setdefault(mention["entity"], set()).add(surface(document, mention["spans"]))
    assert {"Annika Vollmers", "Annika Folmers", "Vollmers", "She"} in spellings.values()
