"""Train the antecedent scorer on GUM: models/coreference. One command, some minutes on one thread:

    python training/coreference.py [--work DIR] [--out models/coreference]

bench/coreferenceExamples.ts writes the examples first, through the network that ships, so that vectors and
features are those of the reader. The scorer ranks the earlier phrases that a phrase may mean again, and "none of
them" (Wiseman et al. 2015): with p = Q h the short vector of a phrase's governing word and f its features,

    hidden(m, a) = relu(U p_m + V p_a + W (p_m * p_a) + sum M[f_m] + sum A[f_a] + sum P[f_ma])
    score(m, a)  = w . relu(H hidden + c),   score(m, none) = n . relu(N p_m + sum D[f_m])

trained on the chance of all right antecedents together. The weights are float32, one after another.
"""
import argparse, hashlib, json, math, os, subprocess, sys, tempfile, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
REACH = 64
NEAR, SHARE = 10, .15


class Part:
    def __init__(self, folder, name, slots):
        read = lambda what, kind: torch.from_numpy(np.fromfile(f'{folder}/{name}-{what}.bin', kind))
        offsets = lambda sizes: torch.tensor(np.cumsum([0] + list(sizes)[:-1]))
        self.mentions = read('mentions', np.int16).view(-1, len(slots['mention'])).long() + offsets(slots['mention'].values())
        self.pairs = read('pairs', np.int16).view(-1, len(slots['pair'])).int() + offsets(slots['pair'].values()).int()
        self.vectors = read('vectors', np.float32).view(len(self.mentions), -1)
        self.doc, self.exact, self.entity, counts = read('facts', np.int32).view(-1, 4).long().unbind(1)
        self.candidates = read('candidates', np.int32).long()
        self.start = torch.cumsum(counts, 0) - counts; self.counts = counts
        self.gold = read('gold', np.int32).view(-1, 2).tolist()


class Scorer(nn.Module):
    def __init__(self, width, mention, pair, short, hidden, second, drop):
        super().__init__()
        self.short = nn.Linear(width, short)
        self.u, self.v, self.w = (nn.Linear(short, hidden, bias=b) for b in (True, False, False))
        self.none = nn.Linear(short, hidden)
        table = lambda n: nn.EmbeddingBag(n, hidden, mode='sum')
        self.of_mention, self.of_antecedent, self.of_none, self.of_pair = table(mention), table(mention), table(mention), table(pair)
        for t in (self.of_mention, self.of_antecedent, self.of_none, self.of_pair): nn.init.normal_(t.weight, std=.05)
        self.second, self.out, self.out_none = nn.Linear(hidden, second), nn.Linear(second, 1, bias=False), nn.Linear(hidden, 1)
        self.drop_vector, self.drop = nn.Dropout(drop), nn.Dropout(drop)

    def forward(self, part, batch):
        """Scores of the mentions in `batch` (first column: none), and the columns' mentions; -inf where there is none."""
        counts = part.counts[batch]; n = int(counts.sum())
        row = torch.repeat_interleave(torch.arange(len(batch)), counts)
        column = torch.arange(n) - torch.repeat_interleave(torch.cumsum(counts, 0) - counts, counts)
        at = part.start[batch][row] + column
        other = part.candidates[at]
        lift = torch.zeros(n)
        if self.training:
            # Far candidates are many and mostly wrong: a few of them stand for all, each for as many as were left out.
            entity = part.entity[batch][row]; right = (part.entity[other] == entity) & (entity >= 0)
            sampled = ~right & (column >= NEAR)
            keep = ~sampled | (torch.rand(n) < SHARE)
            lift = sampled.float()[keep] * -math.log(SHARE)
            row, column, at, other = row[keep], column[keep], at[keep], other[keep]
        used, place = torch.unique(torch.cat([batch, other]), return_inverse=True)
        p = self.short(self.drop_vector(part.vectors[used]))
        features = part.mentions[used]
        m_side, a_side = self.u(p) + self.of_mention(features), self.v(p) + self.of_antecedent(features)
        m, a = place[:len(batch)], place[len(batch):]
        hidden = m_side[m][row] + a_side[a] + self.w(p[m][row] * p[a]) + self.of_pair(part.pairs[at].long())
        pair = self.out(F.relu(self.second(self.drop(F.relu(hidden))))).squeeze(1)
        none = self.out_none(self.drop(F.relu(self.none(p[m]) + self.of_none(features[m])))).squeeze(1)
        scores = torch.full((len(batch), REACH + 1), -1e9)
        columns = torch.full((len(batch), REACH + 1), -1)
        scores[:, 0] = none
        scores = scores.index_put((row, column + 1), pair + lift)
        columns[row, column + 1] = other
        return scores, columns


def loss_of(part, batch, scores, columns, false_new=1.):
    entity = part.entity[batch]
    right = (columns >= 0) & (part.entity[columns.clamp(min=0)] == entity[:, None]) & (entity >= 0)[:, None]
    right[:, 0] = ~right[:, 1:].any(1)
    # A link that is missed costs more than one too many: most phrases stand for nothing told before.
    cost = torch.ones(len(batch)); cost[~right[:, 0]] = false_new
    return ((torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e9), 1)) * cost).mean()


def conll(key, response):
    """MUC, B3 and CEAFe over documents, each as [matched, of recall, matched, of precision]; chains of one are dropped before."""
    from scipy.optimize import linear_sum_assignment
    sums = np.zeros((3, 4))
    for k, r in zip(key, response):
        in_k = {m: i for i, c in enumerate(k) for m in c}; in_r = {m: i for i, c in enumerate(r) for m in c}
        parts = lambda c, other: len({other[m] for m in c if m in other}) + sum(m not in other for m in c)
        sums[0] += [sum(len(c) - parts(c, in_r) for c in k), sum(len(c) - 1 for c in k), sum(len(c) - parts(c, in_k) for c in r), sum(len(c) - 1 for c in r)]
        share = np.zeros((len(k), len(r)))
        for m, i in in_k.items():
            if m in in_r: share[i, in_r[m]] += 1
        sizes_k, sizes_r = np.array([len(c) for c in k]), np.array([len(c) for c in r])
        if len(k) and len(r):
            sums[1] += [(share ** 2 / sizes_k[:, None]).sum(), sizes_k.sum(), (share ** 2 / sizes_r[None]).sum(), sizes_r.sum()]
            phi = 2 * share / (sizes_k[:, None] + sizes_r[None]); i, j = linear_sum_assignment(-phi); best = phi[i, j].sum()
        else:
            sums[1] += [0, sizes_k.sum(), 0, sizes_r.sum()]; best = 0
        sums[2] += [best, len(k), best, len(r)]
    out = []
    for a, b, c, d in sums:
        r, p = a / max(b, 1e-9), c / max(d, 1e-9); out.append(2 * p * r / max(p + r, 1e-9))
    return 100 * np.array(out)


def evaluate(scorer, part, bias=0.):
    scorer.eval(); chosen = []
    with torch.no_grad():
        for batch in torch.arange(len(part.mentions)).split(1000):
            scores, columns = scorer(part, batch); scores[:, 0] -= bias
            best = scores.argmax(1); chosen += columns[torch.arange(len(batch)), best].tolist()
    docs = int(part.doc.max()) + 1
    chain = {}; response = [dict() for _ in range(docs)]; key = [dict() for _ in range(docs)]
    doc, exact = part.doc.tolist(), part.exact.tolist()
    for i, a in enumerate(chosen):
        chain[i] = chain[a] if a >= 0 else i
        response[doc[i]].setdefault(chain[i], []).append(('g', exact[i]) if exact[i] >= 0 else ('p', i))
    for g, (d, e) in enumerate(part.gold): key[d].setdefault(e, []).append(('g', g))
    linked = lambda chains: [set(c) for c in chains.values() if len(set(c)) > 1]
    return conll([linked(k) for k in key], [linked(r) for r in response])


def train(folder, slots, A):
    train_part, dev = Part(folder, 'train', slots), Part(folder, 'dev', slots)
    sizes = sum(slots['mention'].values()), sum(slots['pair'].values())
    scorer = Scorer(train_part.vectors.size(1), *sizes, A.short, A.hidden, A.second, A.drop)
    steps = A.epochs * (len(train_part.mentions) // A.batch + 1)
    optimizer = torch.optim.AdamW(scorer.parameters(), lr=A.rate, weight_decay=A.decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, s / 100) * max(0., 1 - s / steps))
    average = None; began = time.time()
    for epoch in range(A.epochs):
        scorer.train(); total = 0
        for batch in torch.randperm(len(train_part.mentions)).split(A.batch):
            loss = loss_of(train_part, batch, *scorer(train_part, batch), A.false_new)
            optimizer.zero_grad(); loss.backward(); optimizer.step(); schedule.step(); total += loss.item() * len(batch)
        if epoch % 2 == 1 or epoch == A.epochs - 1:
            print(epoch + 1, round(total / len(train_part.mentions), 4), f'{time.time() - began:.0f} s', evaluate(scorer, dev, 1.).round(1), flush=True)
    # How much a link must beat "none" by is set on dev, as one number.
    biases = [x / 4 for x in range(-2, 9)]; found = [evaluate(scorer, dev, b).mean() for b in biases]
    A.bias = biases[int(np.argmax(found))]; print(f'bias {A.bias}: {max(found):.2f}')
    return scorer


def write(scorer, slots, out, A):
    """All weights in one file; rows of the tables and of the matrices are kept as PyTorch keeps them."""
    os.makedirs(out, exist_ok=True)
    order = list(scorer.state_dict().items())
    data = b''.join(t.numpy().astype('<f4').tobytes() for _, t in order)
    open(f'{out}/weights.f32', 'wb').write(data)
    tagger = json.load(open(f'{ROOT}/models/tagger/manifest.json'))
    json.dump(dict(name='hearsay-coreference', format=1, weights='weights.f32', sha256=hashlib.sha256(data).hexdigest(), tagger=tagger['sha256'],
                   bias=A.bias, slots=slots, tensors=[dict(name=k, shape=list(t.shape)) for k, t in order]), open(f'{out}/manifest.json', 'w'), indent=1)
    print(out, len(data))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--work'); ap.add_argument('--out', default=f'{ROOT}/models/coreference'); ap.add_argument('--keep', action='store_true', help='the examples are in --work already')
    ap.add_argument('--short', type=int, default=32); ap.add_argument('--hidden', type=int, default=48); ap.add_argument('--second', type=int, default=24)
    ap.add_argument('--epochs', type=int, default=8); ap.add_argument('--batch', type=int, default=200); ap.add_argument('--rate', type=float, default=2e-3)
    ap.add_argument('--decay', type=float, default=.01); ap.add_argument('--drop', type=float, default=.3); ap.add_argument('--false-new', type=float, default=1.); ap.add_argument('--seed', type=int, default=1)
    A = ap.parse_args()
    torch.set_num_threads(1); torch.manual_seed(A.seed)
    work = A.work or tempfile.mkdtemp()
    if not A.keep: subprocess.run(['npx', 'tsx', 'bench/coreferenceExamples.ts', work], cwd=ROOT, check=True)
    slots = json.load(open(f'{work}/slots.json'))
    write(train(work, slots, A), slots, A.out, A)


if __name__ == '__main__': main()
