"""Train the scorer of frames: models/frames. Resumable; some two minutes a pass on two threads:

    npx tsx bench/frameExamples.ts EXAMPLES training/frames/*.jsonl [FILE.jsonl ...]
    python training/frames.py --examples EXAMPLES [--out models/frames --export] [--held W5 | --all]

bench/frameExamples.ts writes words, tree and pieces of each sentence as the reader sees them. The layers of the shipped
tagger above the middle one are copied and learn anew with what stands on them (a window's lower layers are computed once
and kept). On their vectors x a word is scored as the head of each kind of frame, then each word of its sentence as
filling each role of it:

    hidden(i) = relu(A x_i + sum T[f_i]),                kinds and labels are linear in it
    hidden(i, j) = relu(W (p_i * q_j) + sum R[f_ij]),  p = relu(P x),  q = relu(Q x),  roles are linear in it

A run that is stopped goes on after its last whole pass; each pass draws from its own seed, so both give the same.
--held NAME keeps all passages whose id begins with NAME for figures (else a tenth of all passages, by --seed).
"""
import argparse, collections, hashlib, json, os, random, tempfile, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from onnxruntime.quantization import QuantType, quantize_dynamic
from events import write
from shipped import ROOT, shipped

KINDS = ['contact', 'proposal', 'response', 'condition', 'event', 'silence']
LABELS = dict(
    channel=('contact', 'ch', 'direct intermediary back-channel track-two public-signal multilateral unknown'.split()),
    contactState=('contact', 'st', 'actual denied planned hypothetical'.split()),
    status=('proposal', 'st', 'floated offered under-discussion accepted rejected withdrawn lapsed'.split()),
    answer=('response', 'a', 'accepts rejects conditional counters postpones ignores denies-it-was-made'.split()),
    polarity=('condition', 'pol', 'requires refuses'.split()),
    conditionKind=('condition', 'kind', 'participation territory withdrawal ceasefire recognition security-guarantee sanctions prisoners aid disarmament sequence other'.split()),
    type=('event', 'ty', 'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split()),
    realis=('event', 'st', 'actual denied future conditional hypothetical'.split()),
    silenceKind=('silence', 'how', 'declined no-response not-reached refused-access'.split()))
# Role, the kind of its frame, the field of the examples. "span" is every word of what a condition says.
ROLES = [('parties', 'contact', 'parties'), ('contactVia', 'contact', 'via'), ('by', 'proposal', 'by'), ('to', 'proposal', 'to'), ('via', 'proposal', 'via'),
         ('terms', 'proposal', 'terms'), ('answerer', 'response', 'by'), ('what', 'response', 'what'), ('holder', 'condition', 'holder'),
         ('span', 'condition', 'x'), ('actors', 'event', 'actors'), ('recipients', 'event', 'recipients'),
         ('silent', 'silence', 'who')]
# Roles that few sentences fill count for more, or they would never be seen.
LIFT = dict(contactVia=3., via=3., to=2.)
# Whether layers reckon in bfloat16: half the time on some processors, twice the time on others, and no worse.
BF16 = False
# A feature of words in texts whose readers note more than the gold does (training/entries): what they note besides is its doing.
# The reader never has it (Daume 2007, "Frustratingly easy domain adaptation").
DENSE = 'dense'
HEADS = {'VERB', 'NOUN', 'ADJ', 'PROPN', 'ADV', 'AUX', 'NUM', 'PRON'}


def head_of(tags, span):
    """The word of a stretch that hangs on a word outside of it."""
    a, b = span
    inside = [i for i in range(a, b) if not a <= tags[i][1] < b and tags[i][0] != 'PUNCT']
    content = [i for i in inside if tags[i][0] in HEADS]
    return (content or inside or [a])[0]


def read(prefix):
    """Sentences with head words and roles of their frames, frames [(kind, token, labels, {role: set})]; windows as (pieces, casing)."""
    out = []; windows = {}
    for line in open(prefix + '.jsonl', encoding='utf8'):
        s = json.loads(line); tags = s['tags']
        if s['dense']:
            for of in s['features']: of.append(DENSE)
        if 'ids' in s: windows[s['window']] = (s['ids'], s['casing'])
        frames = {}
        for f in s['frames']:
            kind = f['k']; token = f['token']
            labels = {name: values.index(f[key]) for name, (k, key, values) in LABELS.items() if k == kind and f.get(key) in values}
            roles = {}
            for r, (role, k, key) in enumerate(ROLES):
                if k != kind or not f.get(key): continue
                roles[r] = set(range(*f[key][0])) if role == 'span' else {head_of(tags, sp) for sp in f[key]}
            # One word may tell two entries ("the palace and the ministry declined"): one frame, with the roles of both.
            for r, js in frames.get((kind, token), ({}, {}))[1].items(): roles[r] = roles.get(r, set()) | js
            frames[kind, token] = (labels, roles)
        # A word without a piece of its own takes the row of [CLS].
        out.append(dict(p=s['p'], known=s['known'], words=s['words'], tags=tags, frames=frames, features=s['features'], window=s['window'],
                        rows=torch.tensor([c + 1 for c in s['carriers']]), pairs={int(i): v for i, v in s['pairs'].items()}))
    return out, windows


def padded(rows):
    """Matrices of different lengths as one, with what attention takes for its mask."""
    n = max(len(r) for r in rows); x = torch.zeros(len(rows), n, rows[0].shape[1]); mask = torch.zeros(len(rows), n)
    for b, r in enumerate(rows): x[b, :len(r)] = r; mask[b, :len(r)] = 1
    return x, (1 - mask)[:, None, None, :] * -1e4


def through(layers, x, mask):
    with torch.autocast('cpu', dtype=torch.bfloat16, enabled=BF16):
        for layer in layers:
            x = layer(x, mask)
            if isinstance(x, tuple): x = x[0]
    return x.float()


def middles(tagger, windows, frozen):
    """What the tagger's first layers make of each window, once and for all."""
    embeddings = tagger.encoder.embeddings; layers = tagger.encoder.encoder.layer[:frozen]; kept = {}
    order = sorted(windows, key=lambda w: len(windows[w][0]))
    with torch.no_grad():
        for k in range(0, len(order), 16):
            rows = []
            for w in order[k:k + 16]:
                ids, casing = windows[w]
                rows.append(embeddings.word_embeddings(torch.tensor([101, *ids, 102])) + tagger.casing(torch.tensor([0, *casing, 0])))
            x, mask = padded(rows)
            x = through(layers, embeddings(inputs_embeds=x), mask)
            for b, w in enumerate(order[k:k + 16]): kept[w] = x[b, :len(rows[b])].clone()
    return kept


def by_window(examples):
    groups = {}
    for s in examples: groups.setdefault(s['window'], []).append(s)
    return list(groups.items())


class Table(nn.EmbeddingBag):
    def __init__(self, n, size): super().__init__(n, size, mode='sum'); nn.init.normal_(self.weight, std=.05)


class Frames(nn.Module):
    def __init__(self, layers, words, pairs, hidden, short, pair_hidden, drop, width=384):
        super().__init__()
        self.layers = layers
        self.a = nn.Linear(width, hidden)
        self.words, self.pairs = Table(words, hidden), Table(pairs, pair_hidden)
        self.kinds = nn.Linear(hidden, len(KINDS))
        self.labels = nn.Linear(hidden, sum(len(v[2]) for v in LABELS.values()))
        self.p, self.q = nn.Linear(width, short), nn.Linear(width, short)
        self.w = nn.Linear(short, pair_hidden)
        self.roles = nn.Linear(pair_hidden, len(ROLES))
        self.drop = nn.Dropout(drop)

    def vectors(self, middle, groups):
        """Of each word of each sentence of some windows, sentence by sentence."""
        x = through(self.layers, *padded([middle[w] for w, _ in groups]))
        return [x[b, s['rows']] for b, (_, sentences) in enumerate(groups) for s in sentences]

    def of_words(self, x, features, offsets):
        h = self.drop(F.relu(self.a(x) + self.words(features, offsets)))
        return self.kinds(h), self.labels(h)

    def of_pairs(self, xi, xj, features, offsets):
        h = F.relu(self.w(self.drop(F.relu(self.p(xi)) * F.relu(self.q(xj)))) + self.pairs(features, offsets))
        return self.roles(self.drop(h))


def ids_of(lists, known):
    return [np.array(sorted({known[f] for f in l if f in known}), np.int64) for l in lists]


def flat(ids, drop=0.):
    """Rows of a table one after another, and where those of each case begin; in training some are left out."""
    counts = np.array([len(i) for i in ids]); every = np.concatenate(ids) if len(ids) else np.zeros(0, np.int64)
    if drop > 0:
        keep = np.random.rand(len(every)) > drop
        counts = np.bincount(np.repeat(np.arange(len(ids)), counts)[keep], minlength=len(ids)); every = every[keep]
    return torch.from_numpy(every), torch.from_numpy(np.cumsum(counts) - counts)


def vocabulary(features, least):
    counts = collections.Counter(f for l in features for f in set(l))
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= least))}


def train(examples, tagger, middle, a, log=print):
    torch.manual_seed(a.seed); random.seed(a.seed); np.random.seed(a.seed)
    words = vocabulary((f for s in examples for f in s['features']), a.least)
    gold_pairs = lambda s: [(i, j) for (_, i) in s['frames'] for j in range(len(s['words']))]
    pairs = vocabulary((s['pairs'][i][j] for s in examples for i, j in gold_pairs(s)), a.least)
    for s in examples:
        s['ids'] = ids_of(s['features'], words)
        s['pair_ids'] = {i: ids_of(of, pairs) for i, of in s['pairs'].items()}
    model = Frames(tagger.encoder.encoder.layer[a.frozen:], len(words), len(pairs), a.hidden, a.short, a.pair_hidden, a.drop)
    lower = {id(p) for p in model.layers.parameters()}
    parts = [(a.layer_rate, .01, [p for p in model.parameters() if id(p) in lower]), (a.rate, a.decay, [p for p in model.parameters() if id(p) not in lower])]
    optimiser = torch.optim.AdamW([dict(params=p, lr=rate, weight_decay=decay) for rate, decay, p in parts])
    slices = {}; at = 0
    for name, (_, _, values) in LABELS.items(): slices[name] = (at, at + len(values)); at += len(values)
    groups = by_window(examples); lift = torch.tensor([LIFT.get(r, 1.) for r, _, _ in ROLES])
    # What is kept is the moving average of the weights: of the last passes, not of the last steps.
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(a.average))
    steps = a.epochs * (len(groups) // a.batch + 1); step = 0
    state = f'{a.examples}.{len(examples)}.pt'; first = 0
    if os.path.exists(state):
        kept = torch.load(state); first = kept['epoch']; step = kept['step']
        model.load_state_dict(kept['model']); average.load_state_dict(kept['average']); optimiser.load_state_dict(kept['optimiser']); log('goes on after pass', first)
    for epoch in range(first, a.epochs):
        random.seed(a.seed * 1000 + epoch); np.random.seed(a.seed * 1000 + epoch); torch.manual_seed(a.seed * 1000 + epoch)
        # Windows of like length go together, so that little is padded.
        order = random.sample(groups, len(groups)); chunk = a.batch * 40
        order = [g for k in range(0, len(order), chunk) for g in sorted(order[k:k + chunk], key=lambda g: len(middle[g[0]]))]
        batches = [order[k:k + a.batch] for k in range(0, len(order), a.batch)]; random.shuffle(batches)
        total = collections.Counter(); model.train(); start = time.time()
        for chosen in batches:
            for g, (rate, _, _) in zip(optimiser.param_groups, parts): g['lr'] = rate * min(1, step / 60) * (1 - step / steps)
            step += 1
            batch = [s for _, sentences in chosen for s in sentences]
            x = torch.cat(model.vectors(middle, chosen))
            kinds, labels = model.of_words(x, *flat([f for s in batch for f in s['ids']], a.drop_features))
            y = torch.zeros(len(x), len(KINDS)); judged = torch.zeros_like(y); base = 0; told = collections.defaultdict(list)
            left, right, feats, roles, mask = [], [], [], [], []
            for s in batch:
                n = len(s['words']); judged[base:base + n, [KINDS.index(k) for k in s['known']]] = 1
                for (kind, i), (own, filled) in s['frames'].items():
                    y[base + i, KINDS.index(kind)] = 1
                    for name, value in own.items(): told[name].append((base + i, value))
                    for j in range(n):
                        left.append(base + i); right.append(base + j); feats.append(s['pair_ids'][i][j])
                        roles.append([float(j in filled.get(r, ())) for r in range(len(ROLES))])
                        mask.append([float(k == kind) for _, k, _ in ROLES])
                base += n
            # A text in which nobody marked a kind says nothing of where it is not told.
            loss = F.binary_cross_entropy_with_logits(kinds, y, weight=judged, reduction='sum') / len(batch)
            total['kinds'] += float(loss.detach())
            for name, rows in told.items():
                at, values = torch.tensor(rows).T
                own = F.cross_entropy(labels[at, slice(*slices[name])], values, reduction='sum') / len(batch)
                loss = loss + own; total['labels'] += float(own.detach())
            if left:
                z = model.of_pairs(x[left], x[right], *flat(feats, a.drop_features))
                role_loss = (F.binary_cross_entropy_with_logits(z, torch.tensor(roles), reduction='none', pos_weight=lift) * torch.tensor(mask)).sum() / len(batch)
                loss = loss + role_loss; total['roles'] += float(role_loss.detach())
            optimiser.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_(model.parameters(), 5.); optimiser.step(); average.update_parameters(model)
        torch.save(dict(epoch=epoch + 1, step=step, model=model.state_dict(), average=average.state_dict(), optimiser=optimiser.state_dict()), state + '.part'); os.replace(state + '.part', state)
        log(epoch + 1, {k: round(v / len(batches), 3) for k, v in total.items()}, round(time.time() - start), 's', flush=True)
    return average.module.eval(), words, pairs, slices


def predict(model, words, pairs, slices, s, x, least):
    """Heads of frames with their chances and labels; and what fills the roles of the right ones."""
    kinds, labels = model.of_words(x, *flat(ids_of(s['features'], words)))
    chances = torch.sigmoid(kinds); n = len(s['words'])
    said = {(kind, i): (float(chances[i, k]), {name: int(labels[i, slice(*slices[name])].argmax()) for name, (kd, _, _) in LABELS.items() if kd == kind})
            for i in range(n) for k, kind in enumerate(KINDS) if chances[i, k] >= least}
    filled = {}
    for kind, i in s['frames']:
        z = torch.sigmoid(model.of_pairs(x[i].expand(n, -1), x, *flat(ids_of(s['pairs'][i], pairs))))
        filled[kind, i] = {r: {j for j in range(n) if z[j, r] > .5} for r, (_, kd, _) in enumerate(ROLES) if kd == kind}
    return said, filled


def figures(model, words, pairs, slices, examples, middle, floors=(.2, .3, .4, .5)):
    c = collections.defaultdict(lambda: [0, 0, 0]); acc = collections.defaultdict(lambda: [0, 0]); groups = by_window(examples)
    for k in range(0, len(groups), 8):
        with torch.no_grad():
            told = [(s, predict(model, words, pairs, slices, s, x, min(floors)))
                    for s, x in zip([s for _, own in groups[k:k + 8] for s in own], model.vectors(middle, groups[k:k + 8]))]
        for s, (said, fills) in told:
            for (kind, i), (chance, _) in said.items():
                if kind not in s['known']: continue
                for floor in floors: c[kind, floor][1] += chance >= floor; c[kind, floor][0] += chance >= floor and (kind, i) in s['frames']
            for (kind, i), (own, filled) in s['frames'].items():
                for floor in floors: c[kind, floor][2] += 1
                for name, v in own.items():
                    if (kind, i) in said: acc[name][0] += said[kind, i][1][name] == v; acc[name][1] += 1
                for r, js in fills[kind, i].items():
                    g = filled.get(r, set()); t = c['  ' + ROLES[r][0], floors[0]]
                    t[0] += len(g & js); t[1] += len(js); t[2] += len(g)
    f = lambda t: f'P {100 * t[0] / max(1, t[1]):.0f} R {100 * t[0] / max(1, t[2]):.0f} F {200 * t[0] / max(1, t[1] + t[2]):.1f}'
    for kind in KINDS: print(f'{kind:14}', ' | '.join(f'from {floor}: {f(c[kind, floor])}' for floor in floors), 'of', c[kind, floors[0]][2])
    for role, _, _ in ROLES: print(f'  {role:12}', f(c['  ' + role, floors[0]]), 'of', c['  ' + role, floors[0]][2])
    print({k: f'{100 * v[0] / max(1, v[1]):.0f} % of {v[1]}' for k, v in acc.items()})


class Upper(nn.Module):
    """The layers as the reader runs them: one window, nothing masked."""
    def __init__(self, layers): super().__init__(); self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
            if isinstance(x, tuple): x = x[0]
        return x[0]


def export(model, words, pairs, a):
    os.makedirs(a.out, exist_ok=True)
    plain = os.path.join(tempfile.mkdtemp(), 'layers.onnx')
    torch.onnx.export(Upper(model.layers), (torch.randn(1, 20, 384),), plain, input_names=['middle'], output_names=['vectors'], dynamo=False,
                      dynamic_axes={'middle': {1: 'pieces'}, 'vectors': {0: 'pieces'}}, opset_version=17)
    quantize_dynamic(plain, f'{a.out}/layers.int8.onnx', per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    array = lambda t: t.detach().numpy()
    tensors = [('a', model.a.weight), ('kinds', model.kinds.weight), ('kinds.bias', model.kinds.bias), ('labels', model.labels.weight), ('labels.bias', model.labels.bias),
               ('p', model.p.weight), ('p.bias', model.p.bias), ('q', model.q.weight), ('q.bias', model.q.bias), ('w', model.w.weight),
               ('roles', model.roles.weight), ('roles.bias', model.roles.bias)]
    with open(f'{a.out}/weights.f32', 'wb') as f:
        for _, t in tensors: f.write(array(t).astype('<f4').tobytes())
    write(f'{a.out}/words.json', [], list(words), array(model.words.weight), array(model.a.bias))
    write(f'{a.out}/pairs.json', [], list(pairs), array(model.pairs.weight), array(model.w.bias))
    tagger = json.load(open(f'{ROOT}/models/tagger/manifest.json'))['sha256']
    json.dump(dict(format=2, tagger=tagger, layers='layers.int8.onnx', weights='weights.f32', words='words.json', pairs='pairs.json', upos=['NOUN', 'VERB', 'ADJ'], kinds=KINDS, least=a.floor,
                   labels=[dict(name=n, kind=k, values=v) for n, (k, _, v) in LABELS.items()], roles=[dict(name=n, kind=k) for n, k, _ in ROLES],
                   tensors=[dict(name=n, shape=list(t.shape)) for n, t in tensors]), open(f'{a.out}/manifest.json', 'w'), indent=1)


if __name__ == '__main__':
    q = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    q.add_argument('--examples', required=True); q.add_argument('--out', default=os.path.join(ROOT, 'models/frames')); q.add_argument('--held', default='')
    q.add_argument('--seed', type=int, default=1); q.add_argument('--epochs', type=int, default=6); q.add_argument('--batch', type=int, default=8, help='windows')
    q.add_argument('--frozen', type=int, default=3, help='layers of the tagger that stay as they are'); q.add_argument('--layer-rate', type=float, default=1.5e-4)
    q.add_argument('--rate', type=float, default=1.5e-3); q.add_argument('--decay', type=float, default=.1); q.add_argument('--average', type=float, default=.998); q.add_argument('--layer-drop', type=float, default=.15); q.add_argument('--drop', type=float, default=.3)
    q.add_argument('--drop-features', type=float, default=.2); q.add_argument('--least', type=int, default=3)
    q.add_argument('--hidden', type=int, default=64); q.add_argument('--short', type=int, default=64); q.add_argument('--pair-hidden', type=int, default=48)
    q.add_argument('--all', action='store_true', help='keep no passages out'); q.add_argument('--export', action='store_true', help='write the model'); q.add_argument('--floor', type=float, default=.1)
    q.add_argument('--threads', type=int, default=2)
    q.add_argument('--bf16', action='store_true', help='half the time on some processors, twice on others')
    a = q.parse_args(); torch.set_num_threads(a.threads); BF16 = a.bf16
    every, windows = read(a.examples); tagger = shipped(a.layer_drop)
    held = lambda p: p.startswith(a.held) if a.held else int(hashlib.sha256(f'{a.seed}:{p}'.encode()).hexdigest()[:8], 16) % 10 == 0
    inside, outside = [s for s in every if not held(s['p'])], [s for s in every if held(s['p'])]
    print(len(inside), 'sentences to learn from,', len(outside), 'held', flush=True)
    tagger.eval(); middle = middles(tagger, windows, a.frozen)
    trained = train(every if a.all else inside, tagger, middle, a)
    if not a.all: figures(*trained, outside, middle)
    if a.export: export(*trained[:3], a)
