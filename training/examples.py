"""Readers: each public data set -> lists of training windows.

A window is a dict of equal-length lists over the WordPiece pieces of a stretch of raw text
(no [CLS]/[SEP]): `ids`, `casing`, and the targets of the heads that the set can teach.
A target is -100 where the set says nothing. Positions inside `cue_of`, `source_of` and `head`
count from 1, because position 0 is [CLS] and stands for "none" (or for the root of a sentence).
Offsets are code points of the text, as Python and the data sets count.
"""
import collections, glob, json, os, random, re, sys

ROLES = ('source', 'cue', 'content')
TAGS = ['O'] + [f'{p}-{r}' for r in ROLES for p in 'BI']
NAMES = ['O'] + [f'{p}-{t}' for t in ('person', 'organization', 'place', 'event', 'other') for p in 'BI']
UPOS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split()
PLACES = ['literal', 'government']
IGNORE = -100


def casing(word):
    """0 no letter first, 1 lower, 2 title or mixed, 3 capitals."""
    if not word[:1].isalpha(): return 0
    if word.islower(): return 1
    return 3 if word.isupper() and len(word) > 1 else 2


class Pieces:
    """A text cut into pieces, with the offsets of each."""
    def __init__(self, tokenizer, text):
        coded = tokenizer(text, add_special_tokens=False, return_offsets_mapping=True, truncation=False)
        self.text, self.ids, self.offsets = text, coded['input_ids'], coded['offset_mapping']
        self.casing = [casing(text[s:e]) for s, e in self.offsets]

    def within(self, start, end):
        """Positions of the pieces that overlap [start, end)."""
        return [i for i, (s, e) in enumerate(self.offsets) if s < end and e > start]


def cut(rows, start, end, pointers=()):
    """One window: rows[start:end] of every list; pointers are moved, and become none outside."""
    window = {}
    for key, row in rows.items():
        part = row[start:end]
        if key in pointers:
            part = [h if h in (IGNORE, 0) else h - start if start < h <= end else 0 for h in part]
        window[key] = part
    return window


def paragraphs(pieces):
    text, offs, n = pieces.text, pieces.offsets, len(pieces.ids)
    return [0] + [i for i in range(1, n) if '\n' in text[offs[i - 1][1]:offs[i][0]]] + [n]


SENTENCE_END = re.compile(r'[.!?]["\'”’)]*$')


def windows(pieces, longest, rng=None):
    """Whole paragraphs up to `longest` pieces; a longer one is cut after a sentence.
    With `rng` the limit varies, so that no text is cut twice at the same place."""
    out, start = [], 0
    limit = lambda: longest if rng is None else rng.randint(longest // 3, longest)
    size, ends = limit(), paragraphs(pieces)
    for previous, end in zip(ends, ends[1:]):
        if end - start > size and previous > start:
            out.append((start, previous)); start = previous; size = limit()
        while end - start > longest:
            stop = next((i for i in range(start + longest, start + longest // 2, -1)
                         if pieces.text[pieces.offsets[i - 1][0]:pieces.offsets[i - 1][1]] in '.!?"”'), start + longest)
            out.append((start, stop)); start = stop
    if start < len(pieces.ids): out.append((start, len(pieces.ids)))
    return out


def attribution_rows(tokenizer, document):
    """PolNeAR: role tags, each source and content piece to the first piece of its cue,
    each cue piece to the first piece of its source (0: the text names none)."""
    pieces = Pieces(tokenizer, document['text']); n = len(pieces.ids)
    tag, cue_of, source_of = [0] * n, [IGNORE] * n, [IGNORE] * n
    for a in document['attributions']:
        cue = sorted(a.get('cue', []))
        first_cue = pieces.within(*cue[0])[:1] if cue else []
        source = sorted(a.get('source', []))
        first_source = pieces.within(*source[0])[:1] if source else []
        for role in ROLES:
            for start, end in sorted(a.get(role, [])):
                for k, i in enumerate(pieces.within(start, end)):
                    if tag[i] and role != 'content' and (tag[i] + 1) // 2 == ROLES.index(role) + 1: continue  # a source shared by two cues
                    tag[i] = TAGS.index(('B-' if k == 0 else 'I-') + role)
                    if role == 'cue': source_of[i] = first_source[0] + 1 if first_source else 0
                    else: cue_of[i] = first_cue[0] + 1 if first_cue else IGNORE
    return pieces, dict(ids=pieces.ids, casing=pieces.casing, tag=tag, cue_of=cue_of, source_of=source_of)


def sentences(path):
    """CoNLL-U: yields (starts a document, starts a paragraph, text, words); a word is its columns."""
    doc = par = False; text = ''; words = []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if line.startswith('# newdoc'): doc = True
        elif line.startswith('# newpar'): par = True
        elif line.startswith('# text = '): text = line[9:]
        elif line and line[0].isdigit(): words.append(line.split('\t'))
        elif not line and words:
            yield doc, par, text, words
            doc = par = False; words = []


def word_offsets(text, words):
    """(start, end) of each syntactic word; the words of a multiword token share its characters as far as their forms allow."""
    out, pos, inside = [], 0, None
    for c in words:
        if '.' in c[0]: continue
        if '-' in c[0]:
            start = text.index(c[1], pos); first, last = map(int, c[0].split('-'))
            inside = (last, start, start + len(c[1])); pos = start + len(c[1]); at = start
            continue
        if inside and int(c[0]) <= inside[0]:
            if text.startswith(c[1], at): span = (at, at + len(c[1]))
            else: span = (at, inside[2]) if int(c[0]) == inside[0] else (at, min(inside[2], at + len(c[1])))
            at = span[1]; out.append(span)
            if int(c[0]) == inside[0]: inside = None
            continue
        start = text.index(c[1], pos); pos = start + len(c[1]); out.append((start, pos))
    return out


def piece_of_word(pieces, start, end):
    """The piece that carries a word: the first that begins inside it, else the one that covers it."""
    inside = [i for i in pieces.within(start, end)]
    began = [i for i in inside if pieces.offsets[i][0] >= start]
    return (began or inside or [None])[0]


NAME_TYPE = dict(person='person', organization='organization', place='place', event='event')


def gum_names(words):
    """Names among GUM's entity mentions: the innermost mentions whose head word is a proper noun: (first, last, type) word indices."""
    stack, found = {}, []
    for i, c in enumerate(words):
        m = re.search(r'Entity=([^|]*)', c[9])
        if not m: continue
        for opening, body, closing in re.findall(r'(\()?([^()]+)(\))?', m[1]):
            key = body.split('-')[0]
            if opening: stack.setdefault(key, []).append((i, body.split('-')))
            if closing and stack.get(key):
                first, fields = stack[key].pop()
                heads = [j for j in range(first, i + 1) if not first <= int(words[j][6]) - 1 <= i]
                if heads and words[heads[0]][3] == 'PROPN': found.append((first, i, NAME_TYPE.get(fields[1], 'other')))
    out = []
    for f in sorted(found, key=lambda f: f[1] - f[0]):
        first = f[0]
        while words[first][3] in ('DET', 'PUNCT') and first < f[1]: first += 1
        if all(f[1] < g[0] or first > g[1] for g in out): out.append((first, f[1], f[2]))
    return out


def treebank(tokenizer, path, labels, longest, with_names):
    """UD: sentence starts, UPOS, features, heads and relations on the piece that carries each word; GUM also names.
    Consecutive sentences of one document stand together in a window, as in running text."""
    docs, doc = [], []
    for new, par, text, words in sentences(path):
        if new and doc: docs.append(doc); doc = []
        doc.append((par, text, words))
    docs.append(doc)
    out = []
    for doc in docs:
        group, length = [], 0
        for par, text, words in doc + [(None, '', None)]:
            size = len(text) // 4 + 1
            if group and (words is None or length + size > longest):
                out.append(treebank_window(tokenizer, group, labels, with_names)); group, length = [], 0
            if words is not None: group.append((par, text, words)); length += size
    return [w for w in out if w and len(w['ids']) <= 500]


def treebank_window(tokenizer, group, labels, with_names):
    text = ''
    starts = []
    for par, sentence, words in group:
        after = re.search(r'SpaceAfter=No', starts[-1][1][-1][9]) if starts else None
        if text: text += '\n' if par else '' if after else ' '
        starts.append((len(text), words)); text += sentence
    pieces = Pieces(tokenizer, text); n = len(pieces.ids)
    row = lambda value=IGNORE: [value] * n
    rows = dict(ids=pieces.ids, casing=pieces.casing, sentence=row(0), starts=row(0), upos=row(), feats=row(), head=row(), rel=row(), name=row())
    for number, (base, words) in enumerate(starts):
        spans = word_offsets(group[number][1], words)
        plain = [c for c in words if c[0].isdigit()]
        at = [piece_of_word(pieces, base + s, base + e) for s, e in spans]
        inside = pieces.within(base, base + len(group[number][1]))
        for i in inside: rows['sentence'][i] = number + 1
        if inside: rows['starts'][inside[0]] = 1
        for c, i in zip(plain, at):
            if i is None or rows['head'][i] != IGNORE: continue      # the second word of "cannot" shares a piece
            head = int(c[6]); to = 0 if head == 0 else at[head - 1]
            if to is None: continue
            rows['upos'][i] = UPOS.index(c[3])
            rows['feats'][i] = labels['feats'].get(c[5], 0)
            rows['head'][i] = 0 if head == 0 else to + 1
            rows['rel'][i] = labels['rel'].get(c[7].split(':')[0], 0)
        if with_names:
            for i in inside: rows['name'][i] = 0
            for first, last, kind in gum_names(plain):
                covered = pieces.within(base + spans[first][0], base + spans[last][1])
                for k, i in enumerate(covered): rows['name'][i] = NAMES.index(('B-' if k == 0 else 'I-') + kind)
    return rows if n else None


def treebank_labels(paths, rarest=5):
    """Index 0 of each label list is the fallback for what training saw too rarely."""
    rel, feats = collections.Counter(), collections.Counter()
    for path in paths:
        for *_, words in sentences(path):
            for c in words:
                if c[0].isdigit(): rel[c[7].split(':')[0]] += 1; feats[c[5]] += 1
    index = lambda counts: {k: i for i, k in enumerate(['dep' if counts is rel else '_'] + sorted(k for k, v in counts.items() if v >= rarest and k not in ('dep', '_')))}
    return dict(rel=index(rel), feats=index(feats))


CROSSNER = dict(politician='person', person='person', organisation='organization', politicalparty='organization', event='event', election='event', country='place', location='place', misc='other')


def crossner(tokenizer, path):
    out, words, kinds = [], [], []
    for line in list(open(path, encoding='utf8')) + ['\n']:
        if line.strip():
            w, k = line.split()[:2]; words.append(w); kinds.append(k); continue
        if words: out.append(tagged_words(tokenizer, words, kinds))
        words, kinds = [], []
    return out


def tagged_words(tokenizer, words, kinds):
    text = ' '.join(words); text = re.sub(r' ([,.;:!?)])', r'\1', re.sub(r'\( ', '(', text))
    pieces = Pieces(tokenizer, text); name = [0] * len(pieces.ids); pos = 0
    for w, k in zip(words, kinds):
        start = text.index(w, pos); pos = start + len(w)
        if k == 'O': continue
        for j, i in enumerate(pieces.within(start, pos)):
            name[i] = NAMES.index(('B-' if k[0] == 'B' and j == 0 else 'I-') + CROSSNER[k[2:]])
    return dict(ids=pieces.ids, casing=pieces.casing, name=name)


RE3D = dict(Person='person', Organisation='organization', Location='place')


def re3d(tokenizer, folder, longest):
    """re3d also marks descriptions ("U.S. service members"); those teach nothing about names and are left out of the loss."""
    marks = collections.defaultdict(list); out = []
    for line in open(f'{folder}/entities.json', encoding='utf8'):
        if line.strip(): e = json.loads(line); marks[e['documentId']].append(e)
    for line in open(f'{folder}/documents.json', encoding='utf8'):
        if not line.strip(): continue
        d = json.loads(line); pieces = Pieces(tokenizer, d['text']); name = [0] * len(pieces.ids)
        for e in sorted(marks[d['_id']], key=lambda e: e['begin'] - e['end']):
            covered = pieces.within(e['begin'], e['end']); kind = RE3D.get(e['type'])
            words = re.sub(r'^(the|The) ', '', e['value']).split()
            proper = bool(words) and words[-1][:1].isupper()
            first = len(e['value']) - len(re.sub(r'^(the|The) ', '', e['value']))
            covered = pieces.within(e['begin'] + first, e['end'])
            for k, i in enumerate(covered):
                name[i] = NAMES.index(('B-' if k == 0 else 'I-') + kind) if kind and proper else IGNORE
        rows = dict(ids=pieces.ids, casing=pieces.casing, name=name)
        out += [cut(rows, s, e) for s, e in windows(pieces, longest)]
    return out


GEO = dict(Literal=0, Literal_Modifier=0, Mixed=0, Coercion=0, Embedded_Literal=0, Metonymic=1, Non_Literal_Modifier=1, Embedded_Non_Lit=1, Demonym=1)


def geowebnews(tokenizer, folder, dev, longest):
    """Every fifth article (by file number) is dev. Teaches only literal place against government, on each piece of the name."""
    out = []
    for path in sorted(glob.glob(f'{folder}/*.ann'), key=lambda p: int(os.path.basename(p)[:-4])):
        if (int(os.path.basename(path)[:-4]) % 5 == 0) != dev: continue
        pieces = Pieces(tokenizer, open(path[:-4] + '.txt', encoding='utf8', newline='').read()); place = [IGNORE] * len(pieces.ids)
        for line in open(path, encoding='utf8'):
            m = re.match(r'T\d+\t(\S+) (\d+) (\d+)\t', line)
            if m and m[1] in GEO:
                for i in pieces.within(int(m[2]), int(m[3])): place[i] = GEO[m[1]]
        rows = dict(ids=pieces.ids, casing=pieces.casing, place=place)
        out += [w for w in (cut(rows, s, e) for s, e in windows(pieces, longest)) if any(p != IGNORE for p in w['place'])]
    return out
