"""Train the scorers of events: models/events. Some minutes on one thread:

    npm run --silent bench:plv -- --examples ../shared/data/plv/train.tsv > plv.jsonl
    npm run --silent bench:realis -- --examples > realis.jsonl
    python training/events.py --plv plv.jsonl --gold ../shared/data/plv/train.tsv --realis realis.jsonl [--out models/events]

The reader writes the features, so that they are those of the reader. Pairs: a linear scorer of one row for each
feature, chosen by cross-validation whose folds part sentences by their SHA-256 (--folds, --seed; fold 0 of five is the
dev part of which figures are told). Realis: one hidden layer over the sum of the features' rows, trained on the
degrees that people gave (-3 to 3) and measured on the dev parts. Weights are rounded to signed bytes, and every figure
printed is that of the rounded ones.
"""
import argparse, base64, collections, csv, hashlib, json, os
import numpy as np, torch, torch.nn.functional as F

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
QUAD = dict(AGREE=1, CONSULT=1, SUPPORT=1, COOPERATE=2, AID=2, YIELD=2, REQUEST=3, ACCUSE=3, REJECT=3, THREATEN=3,
            PROTEST=4, SANCTION=4, MOBILIZE=4, COERCE=4, ASSAULT=4)


def macro(gold, said):
    scores = []
    for label in sorted(set(gold)):
        right = sum(g == p == label for g, p in zip(gold, said))
        total = sum(g == label for g in gold) + sum(p == label for p in said)
        scores.append(2 * right / total if total else 0)
    return round(100 * sum(scores) / len(scores), 1)


def to_bytes(weights):
    """A matrix as signed bytes and the scale of each column; and what they stand for again."""
    scales = np.maximum(np.abs(weights).max(0), 1e-9) / 127
    small = np.clip(np.round(weights / scales), -127, 127).astype(np.int8)
    return small, scales, small * scales


def write(path, labels, features, weights, bias, **more):
    small, scales, _ = to_bytes(weights)
    keep = np.abs(small).max(1) > 0
    data = dict(labels=labels, features=[f for f, k in zip(features, keep) if k],
                weights=base64.b64encode(small[keep].tobytes()).decode(),
                scales=[float(f'{x:.6g}') for x in scales], bias=[float(f'{x:.6g}') for x in bias], **more)
    with open(path, 'w', encoding='utf8') as f: json.dump(data, f, ensure_ascii=False, separators=(',', ':'))


def vocabulary(cases, at_least):
    counts = collections.Counter(f for features in cases for f in set(features))
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= at_least))}


# Pairs

def fold(text, folds, seed):
    return int(hashlib.sha256(f'{seed}:{text}'.encode()).hexdigest()[:8], 16) % folds


def matrix(cases, known):
    rows, columns, values = [], [], []
    for i, features in enumerate(cases):
        own = sorted({known[f] for f in features if f in known})
        rows += [i] * len(own); columns += own; values += [1 / max(1, len(own)) ** .5] * len(own)
    return torch.sparse_coo_tensor([rows, columns], values, (len(cases), len(known))).coalesce().float()


def train_pairs(cases, types, labels, at_least, decay, steps=60, rate=.2):
    torch.manual_seed(0)
    known = vocabulary(cases, at_least); x = matrix(cases, known)
    y = torch.tensor([labels.index(t) for t in types])
    share = torch.bincount(y, minlength=len(labels)).float()
    importance = (len(types) / share.clamp(min=1) / len(labels)) ** .3
    w = torch.zeros(len(known), len(labels), requires_grad=True); b = torch.zeros(len(labels), requires_grad=True)
    optimiser = torch.optim.Adam([w, b], lr=rate)
    for _ in range(steps):
        loss = F.cross_entropy(torch.sparse.mm(x, w) + b, y, weight=importance) + decay * (w ** 2).sum()
        optimiser.zero_grad(); loss.backward(); optimiser.step()
    return known, w.detach().numpy(), b.detach().numpy()


def pair_types(cases, labels, known, w, b):
    _, _, rounded = to_bytes(w)
    z = torch.sparse.mm(matrix(cases, known), torch.tensor(rounded, dtype=torch.float32)).numpy() + b
    return [labels[i] for i in z.argmax(1)]


def pair_figures(rows, said):
    gold = [r['gold_root'] for r in rows]; quads = [r['gold_penta'] for r in rows]
    told = [str(QUAD.get(p, 0)) for p in said]
    side = lambda q: 'cooperation' if q in '12' else 'conflict'
    return dict(n=len(rows), root=macro(gold, said), quad=macro(quads, told), binary=macro([side(q) for q in quads], [side(q) for q in told]))


def pairs(a):
    gold = {r['id']: r for r in csv.DictReader(open(a.gold, newline='', encoding='utf8'), delimiter='\t')}
    examples = [json.loads(line) for line in open(a.plv, encoding='utf8')]
    rows = [gold[e['id']] for e in examples]; cases = [e['features'] for e in examples]
    types = [r['gold_root'] for r in rows]; labels = sorted(set(types))
    parts = np.array([fold(e['text'], a.folds, a.seed) for e in examples])
    said = [''] * len(rows)
    for k in range(a.folds):
        inside, outside = np.where(parts != k)[0], np.where(parts == k)[0]
        model = train_pairs([cases[i] for i in inside], [types[i] for i in inside], labels, a.at_least, a.decay)
        for i, p in zip(outside, pair_types([cases[i] for i in outside], labels, *model)): said[i] = p
        if k == 0: print('pairs, dev (fold 0):', pair_figures([rows[i] for i in outside], [said[i] for i in outside]))
    print('pairs, cross-validated:', pair_figures(rows, said))
    known, w, b = train_pairs(cases, types, labels, a.at_least, a.decay)
    write(f'{a.out}/pairs.json', labels, list(known), w, b, mean=True)


# Realis

def train_realis(cases, degrees, known, hidden, epochs, rate=1.5e-3, decay=3e-6):
    torch.manual_seed(0)
    ids = [torch.tensor(sorted({known[f] for f in c if f in known})) for c in cases]
    # Degrees are turned into chances around 0.5, midway between the least that counts as so and the next.
    y = torch.sigmoid(1.5 * (torch.tensor(degrees) - .5))
    table = torch.nn.EmbeddingBag(len(known), hidden, mode='sum'); torch.nn.init.normal_(table.weight, std=.05)
    bias = torch.nn.Parameter(torch.zeros(hidden)); out = torch.nn.Linear(hidden, 1)
    optimiser = torch.optim.Adam([table.weight, bias, *out.parameters()], lr=rate)
    for epoch in range(epochs):
        order = torch.randperm(len(ids))
        for group in optimiser.param_groups: group['lr'] = rate * (1 - epoch / epochs)
        for i in range(0, len(order), 256):
            batch = order[i:i + 256]
            some = [ids[j][torch.rand(len(ids[j])) > .1] for j in batch]
            starts = torch.tensor(np.cumsum([0] + [len(s) for s in some[:-1]]))
            z = out(F.dropout(torch.relu(table(torch.cat(some), starts) + bias), .3))[:, 0]
            loss = F.binary_cross_entropy_with_logits(z, y[batch]) + decay * (table.weight ** 2).sum()
            optimiser.zero_grad(); loss.backward(); optimiser.step()
    return table.weight.detach().numpy(), bias.detach().numpy(), out.weight.detach().numpy(), out.bias.detach().numpy()


def realis(a):
    examples = [json.loads(line) for line in open(a.realis, encoding='utf8')]
    train = [e for e in examples if e['part'] == 'train']
    known = vocabulary([e['features'] for e in train], 5)
    w, b, out, out_b = train_realis([e['features'] for e in train], [float(e['label']) for e in train], known, a.hidden, a.epochs)
    _, _, rounded = to_bytes(w)
    def score(e):
        own = sorted({known[f] for f in e['features'] if f in known})
        return float(out[0] @ np.maximum(rounded[own].sum(0) + b, 0) + out_b[0])
    dev = [(e['set'], e['label'], score(e) > 0) for e in examples if e['part'] == 'dev']
    for name in ['uds_ih2', 'uw', 'both']:
        own = [d for d in dev if name in ('both', d[0])]
        print('realis', name, len(own), {f'from {least}': macro([d[1] > 0 if least == 0 else d[1] >= 1 for d in own], [d[2] for d in own]) for least in (0, 1)})
    write(f'{a.out}/realis.json', ['actual'], list(known), w, b, out=np.round(out.astype(float), 5).tolist(), outBias=np.round(out_b.astype(float), 5).tolist())


if __name__ == '__main__':
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--plv'); p.add_argument('--gold'); p.add_argument('--realis')
    p.add_argument('--out', default=f'{ROOT}/models/events')
    p.add_argument('--folds', type=int, default=5); p.add_argument('--seed', type=int, default=0)
    p.add_argument('--at-least', type=int, default=2); p.add_argument('--decay', type=float, default=2e-5)
    p.add_argument('--hidden', type=int, default=24); p.add_argument('--epochs', type=int, default=5)
    a = p.parse_args(); torch.set_num_threads(1); os.makedirs(a.out, exist_ok=True)
    if a.plv: pairs(a)
    if a.realis: realis(a)
    json.dump(dict(name='hearsay-events', format=1, realis='realis.json', pairs='pairs.json', made='training/events.py'),
              open(f'{a.out}/manifest.json', 'w'), indent=1)
