"""Who may be in one area with whom, so that an area is in one piece."""

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from fondaco.territory.arrays import IntArray
from fondaco.territory.labour_systems.contiguity import Contiguity
from fondaco.territory.labour_systems.network import Network


def ties_of(network: Network) -> csr_array:
    """Persons whom two communities exchange, both directions added up, without those who stay at home."""
    shape = (network.n, network.n)
    flows = csr_array((network.out_count, network.out_to, network.out_at), shape=shape)
    ties = csr_array(flows + flows.T)
    ties.setdiag(0)
    ties.eliminate_zeros()
    ties.sort_indices()
    return ties


def nearness(network: Network, ties: csr_array, contiguity: Contiguity | None) -> csr_array:
    """Pairs of communities through which an area hangs together.

    With `contiguity`, those that share a border, and for land masses the crossing between the two communities, one on
    each side, that exchange most workers: as few crossings as join all land masses that exchange workers, the busiest
    first. Without it, all that exchange workers.

    Raises
    ------
    InvalidContiguity
        Borders of other communities than those of the flows.
    """
    if contiguity is None:
        return ties
    contiguity.must_be_of(network.codes)
    n_all = len(network.codes)
    whole = csr_array(
        (np.ones(len(contiguity.neighbours)), contiguity.neighbours, contiguity.starts), shape=(n_all, n_all)
    )
    land = whole[network.positions][:, network.positions]
    rows, columns = _crossings(ties, connected_components(land, directed=False)[1])
    crossings = coo_array((np.ones(len(rows)), (rows, columns)), shape=land.shape)
    joined = csr_array(land + crossings + crossings.T)
    joined.sort_indices()
    return joined


def _crossings(ties: csr_array, mass: IntArray) -> tuple[IntArray, IntArray]:
    """Between land masses: ends of the busiest tie of each pair of them that a tree of greatest exchange joins."""
    all_ties = ties.tocoo()
    is_across = mass[all_ties.row] < mass[all_ties.col]
    rows, columns, persons = all_ties.row[is_across], all_ties.col[is_across], all_ties.data[is_across]
    n = int(mass.max(initial=-1)) + 1
    pair = mass[rows].astype(np.int64) * n + mass[columns]
    busiest_first = np.lexsort((columns, rows, -persons, pair))
    pairs, first = np.unique(pair[busiest_first], return_index=True)
    exchanged = np.bincount(np.searchsorted(pairs, pair), persons, len(pairs)).astype(np.float64)
    cost = exchanged.max(initial=0.0) + 1.0 - exchanged
    tree = minimum_spanning_tree(csr_array((cost, (pairs // n, pairs % n)), shape=(n, n))).tocoo() if n > 1 else None
    if tree is None:
        return rows[:0], columns[:0]
    kept = busiest_first[first[np.searchsorted(pairs, tree.row.astype(np.int64) * n + tree.col)]]
    return rows[kept], columns[kept]
