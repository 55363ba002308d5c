"""The bipartite configuration model as an oracle for links: one world a line on stdin, one line of JSON answers it.

F. Saracco et al., "Randomizing bipartite networks: the case of the World Trade Web", Scientific Reports 2015;
"Inferring monopartite projections of bipartite networks: an entropy-based approach", New Journal of Physics 2017.
The fit is that of PyPI bicm. It keeps on average how much every unit holds and how many hold every value.
How many hold two values both is Poisson-binomial then, with the odds of each unit; its tail is summed exactly.
"""
import contextlib
import json
import sys

import numpy as np
from bicm import BipartiteGraph
from scipy.stats import poisson

# A pair whose Poisson tail is above this is not looked at closely. Poisson's tail is near, and no link's is so large.
CLOSELY = 0.01


def fitted(units, holders):
    """Odds of each unit (row) for each value (column), and the largest relative error of the margins."""
    edges = [(u, v) for v, list_ in enumerate(holders) for u in list_]
    table = np.zeros((units, len(holders)), dtype=np.uint8)
    for u, v in edges:
        table[u, v] = 1
    # Who holds nothing has odds of nothing.
    rows = np.flatnonzero(table.any(axis=1))
    graph = BipartiteGraph(biadjacency=table[rows])
    with contextlib.redirect_stdout(sys.stderr):
        graph.solve_tool(light_mode=False, print_error=False)
        odds = graph.get_bicm_matrix()
    margins = np.concatenate([table[rows].sum(0), table[rows].sum(1)])
    means = np.concatenate([odds.sum(0), odds.sum(1)])
    return odds, float(np.max(np.abs(means - margins) / margins))


def tail(odds, least):
    """P(X >= least), X the sum of independent trials with these odds."""
    # Below `least` alone is kept: least is small.
    below = np.zeros(least)
    below[0] = 1
    for p in odds[odds > 0]:
        below[1:] = below[1:] * (1 - p) + below[:-1] * p
        below[0] *= 1 - p
    return max(0.0, 1 - below.sum())


for line in sys.stdin:
    world = json.loads(line)
    odds, error = fitted(world["units"], world["holders"])
    means = odds.T @ odds
    shared_by = {}
    kept = []
    for a, b, shared in world["pairs"]:
        shared_by[a, b] = shared
        p = poisson.sf(shared - 1, means[a, b])
        if p > CLOSELY:
            continue
        exact = tail(odds[:, a] * odds[:, b], shared)
        # One minus a sum cannot say less than this; Poisson's tail can, and is never far below.
        kept.append((exact if exact > 1e-12 else p, a, b))
    kept.sort()
    last = 0
    for rank, (p, _, _) in enumerate(kept, 1):
        if p <= world["q"] * rank / world["tests"]:
            last = rank
    alone = [tail(odds[:, a] * odds[:, b], shared_by[a, b]) for a, b in world["links"]]
    print(json.dumps({"error": error, "alone": alone, "links": [[a, b] for _, a, b in kept[:last]]}), flush=True)
