"""The groups that are shipped cover the whole classification."""

from fondaco.territory.classifications import Level, classification
from fondaco.territory.industrial_districts import ActivityGroups

MISSING_IN_NACE = {4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89}
DIVISIONS = [f"{number:02d}" for number in range(1, 100) if number not in MISSING_IN_NACE]


def test_the_88_divisions_are_each_in_one_group_and_manufacturing_in_eleven_industries() -> None:
    groups = ActivityGroups.for_classification("nace rev 2")
    assert len(DIVISIONS) == 88
    assert sorted(code for group in groups.groups for code in group.codes) == DIVISIONS
    made = next(group for group in groups.groups if group.code == "manufacturing")
    assert list(made.codes) == [f"{number}" for number in range(10, 34)]
    assert sorted(code for industry in groups.industries for code in industry.codes) == list(made.codes)
    assert (len(groups.groups), len(groups.industries)) == (8, 11)


def test_every_edition_of_the_same_divisions_has_the_same_groups() -> None:
    for name in ("ATECO 2007", "NACE Rev. 2", "OKVED2", "ОКВЭД2", "ateco 2022", "ATECO 2007 update 2022"):
        assert ActivityGroups.for_classification(name) is ActivityGroups.for_classification("NACE Rev. 2")


def test_the_later_edition_has_the_same_groups_without_the_division_that_is_no_more() -> None:
    later, earlier = (ActivityGroups.for_classification(name) for name in ("ATECO 2025", "ATECO 2007"))
    codes = [sorted(code for group in edition.groups for code in group.codes) for edition in (later, earlier)]
    assert codes[0] == [code for code in codes[1] if code != "45"]
    assert later.industries == earlier.industries
    assert ActivityGroups.for_classification("NACE Rev. 2.1") is later


def test_the_groups_hold_every_division_of_the_classifications_shipped() -> None:
    for name in ("ATECO 2007", "NACE Rev. 2", "OKVED2", "NACE Rev. 2.1", "ATECO 2025"):
        divisions = tuple(classification(name).codes(Level.DIVISION))
        assert len(divisions) >= 87
        assert (ActivityGroups.for_classification(name).place(divisions).group >= 0).all()


def test_groups_are_named_in_three_languages() -> None:
    groups = ActivityGroups.for_classification("OKVED2")
    assert all(each.name.it and each.name.ru and each.name.en for each in (*groups.groups, *groups.industries))


def test_codes_below_a_division_belong_to_it() -> None:
    placed = ActivityGroups.for_classification("ATECO 2007").place(("C14", "15.20", "2511", "62.0"))
    assert placed.industry.tolist() == [0, 1, 5, -1]
    assert placed.group.tolist() == [3, 3, 3, 4]
