"""The economy that invented countries resemble: shares of divisions and of size classes, rounded and invented.

Orders of magnitude are those of a European economy with much manufacturing; no figure is a statistic of any country.
"""

import numpy as np

from fondaco.territory.arrays import FloatArray

SHARES = {
    "01": 2.0, "02": 0.2, "03": 0.1, "08": 0.2, "09": 0.1, "10": 2.0, "11": 0.3, "12": 0.05, "13": 0.6, "14": 0.9,
    "15": 0.7, "16": 0.6, "17": 0.4, "18": 0.4, "19": 0.1, "20": 0.6, "21": 0.4, "22": 0.9, "23": 0.7, "24": 0.7,
    "25": 2.6, "26": 0.5, "27": 0.8, "28": 2.2, "29": 0.9, "30": 0.5, "31": 0.7, "32": 0.6, "33": 0.8, "35": 0.5,
    "36": 0.2, "38": 0.6, "41": 2.2, "42": 0.7, "43": 4.6, "45": 2.2, "46": 6.0, "47": 10.0, "49": 3.4, "50": 0.2,
    "51": 0.1, "52": 1.9, "53": 0.9, "55": 1.6, "56": 6.2, "58": 0.3, "59": 0.3, "61": 0.5, "62": 1.9, "63": 0.7,
    "64": 2.0, "65": 0.3, "66": 1.3, "68": 1.6, "69": 3.4, "70": 1.3, "71": 1.6, "72": 0.3, "73": 0.5, "74": 0.9,
    "75": 0.2, "77": 0.3, "78": 1.9, "79": 0.3, "80": 0.4, "81": 2.6, "82": 1.7, "84": 5.0, "85": 6.0, "86": 5.0,
    "87": 1.5, "88": 1.8, "90": 0.4, "91": 0.2, "92": 0.3, "93": 0.7, "94": 0.8, "95": 0.4, "96": 2.4, "97": 2.5,
}  # fmt: skip
ACTIVITIES = tuple(SHARES)
INDUSTRIES = {
    "textile_clothing": ("13", "14"),
    "leather_footwear": ("15",),
    "house_goods": ("16", "23", "31"),
    "jewellery_instruments_toys": ("32",),
    "food": ("10", "11"),
    "machinery": ("25", "26", "27", "28"),
    "metals": ("24",),
    "chemicals_plastics": ("19", "20", "21", "22"),
    "transport_equipment": ("29", "30"),
    "paper_printing": ("17", "18"),
    "other": ("12", "33"),
}
INDUSTRY_OF = {activity: industry for industry, codes in INDUSTRIES.items() for activity in codes}
MANUFACTURING = frozenset(INDUSTRY_OF)
HEAVY = frozenset({"19", "20", "21", "24", "26", "29", "30"})  # more of their work is in large units


def national_shares() -> FloatArray:
    """Shares of the divisions in employment, adding up to one."""
    shares = np.array(list(SHARES.values()))
    return np.asarray(shares / shares.sum())


def size_shares() -> FloatArray:
    """Shares of small, medium and large units in each division, shape (n_activities, 3)."""
    rows = []
    for activity in ACTIVITIES:
        if activity in HEAVY:
            rows.append((0.22, 0.33, 0.45))
        elif activity in MANUFACTURING:
            rows.append((0.45, 0.30, 0.25))
        else:
            rows.append((0.70, 0.18, 0.12))
    return np.array(rows)
