"""Peers of the kernel in Python: one line on stdin starts one round, one line of JSON with microseconds a document answers it.

The argument is a file with one JSON string a line.
All libraries get the same shingles (3 words, 4 characters); those that can choose work in one thread.
"""
import json
import os
import sys
import time

os.environ.update(RAYON_NUM_THREADS="1", OMP_NUM_THREADS="1", RENSA_NUM_THREADS="1")

import numpy as np
import xxhash
from datasketch import MinHash
from FastSketchLSH import FastSimilaritySketch
from rensa import CMinHash, RMinHash, RMinHashLSH

texts = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]


def shingles(text):
    if ord(text[0]) < 0x3000:
        words = text.split()
        return [" ".join(words[i : i + 3]) for i in range(len(words) - 2)]
    return [text[i : i + 4] for i in range(len(text) - 3)]


def timed(work, count):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e6 / count


sample = texts[:200]
some = texts[:2000]
sketch = FastSimilaritySketch(128, 42)


def shingling():
    for t in some:
        shingles(t)


def datasketch_default():
    for t in sample:
        m = MinHash(num_perm=128)
        m.update_batch([s.encode() for s in shingles(t)])


def datasketch_xxhash():
    for t in sample:
        m = MinHash(num_perm=128, hashfunc=lambda b: xxhash.xxh32(b).intdigest())
        m.update_batch([s.encode() for s in shingles(t)])


def rensa_r():
    for t in some:
        m = RMinHash(num_perm=128, seed=42)
        m.update(shingles(t))
        m.digest()


def rensa_r_bulk():
    RMinHash.digest_matrix_from_token_sets([shingles(t) for t in some], 128, 42)


def rensa_c():
    for t in some:
        m = CMinHash(num_perm=128, seed=42)
        m.update(shingles(t))
        m.digest()


def fast_sketch():
    for t in some:
        sketch(shingles(t))


def fast_sketch_bulk():
    sketch.batch([shingles(t) for t in some], num_threads=1)


sets = [[xxhash.xxh3_64_intdigest(s.encode()) for s in shingles(t)] for t in texts]
flat = np.array([h for s in sets for h in s], dtype=np.uint64)
offsets = np.concatenate([[0], np.cumsum([len(s) for s in sets])]).astype(np.uint64)
del sets
pairs = {"n": 0}


def rensa_r_hashes():
    RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, 128, 42)


def fast_sketch_hashes():
    sketch.batch_csr(flat, offsets, prehashed=True, num_threads=1)


def rensa_pairs():
    signatures = RMinHash.from_token_sets([shingles(t) for t in texts], 128, 42)
    index = RMinHashLSH(0.7, 128, 32)
    index.insert_many(signatures)
    pairs["n"] = (sum(len(c) for c in index.query_all(signatures)) - len(texts)) // 2


for line in sys.stdin:
    result = {
        "shingling in Python alone": timed(shingling, len(some)),
        "datasketch": timed(datasketch_default, len(sample)),
        "datasketch xxhash": timed(datasketch_xxhash, len(sample)),
        "rensa RMinHash": min(timed(rensa_r, len(some)), timed(rensa_r_bulk, len(some))),
        "rensa CMinHash": timed(rensa_c, len(some)),
        "FastSketchLSH": min(timed(fast_sketch, len(some)), timed(fast_sketch_bulk, len(some))),
        "rensa RMinHash, from hashes": timed(rensa_r_hashes, len(texts)),
        "FastSketchLSH, from hashes": timed(fast_sketch_hashes, len(texts)),
    }
    if "pairs" in line:
        result["rensa LSH, all candidate pairs"] = timed(rensa_pairs, 1) / 1e6
        result["pairs"] = pairs["n"]
    print(json.dumps(result), flush=True)
