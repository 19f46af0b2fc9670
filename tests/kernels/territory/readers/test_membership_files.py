"""Which community belongs to which system is read with names, each community once."""

from pathlib import Path

import pytest

from factories.shared_data import SHARED, needs_shared
from fondaco.territory import UnreadableTable
from fondaco.territory.readers import LAYOUTS, MembershipLayout, read_membership


def known(name: str) -> MembershipLayout:
    layout = LAYOUTS[name]
    assert isinstance(layout, MembershipLayout)
    return layout


def test_members_of_a_system_stand_together(tmp_path: Path) -> None:
    path = tmp_path / "clusters.csv"
    path.write_text("community,cluster,residents\n1,70,5\n2,17,6\n3,70,7\n")
    membership = read_membership(path)
    assert membership.members() == {"70": ("1", "3"), "17": ("2",)}
    assert membership.names_of_systems() == {}


def test_names_come_with_their_codes(tmp_path: Path) -> None:
    path = tmp_path / "systems.csv"
    path.write_text("code,name,system,called\n1,Uno,S,Sistema\n2,Due,S,SISTEMA\n")
    layout = MembershipLayout("code", "system", community_name="name", system_name="called")
    membership = read_membership(path, layout)
    assert membership.names_of_communities() == {"1": "Uno", "2": "Due"}
    assert membership.community_names == ("Uno", "Due")


def test_a_community_twice_a_missing_code_and_a_system_of_two_names_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "systems.csv"
    path.write_text("community,cluster,called\n1,S,Nord\n1,T,Sud\n,S,Nord\n2,S,Est\n3,,Ovest\n")
    with pytest.raises(UnreadableTable) as refused:
        read_membership(path, MembershipLayout(system_name="called"))
    assert refused.value.faults == (
        "line 4, column 'community': empty; expected a code",
        "line 3: '1' is also on line 2; leave one",
        "line 5: 'S' is 'Est', but 'Nord' on line 2",
        "line 6, column 'cluster': empty; expected a code",
    )


@needs_shared
def test_the_shared_systems_and_their_taxonomy_are_read_whole() -> None:
    systems = read_membership(SHARED / "sll2021_composizione.csv", known("istat-systems-2021"))
    assert (len(systems.communities), len(systems.members())) == (7894, 515)
    assert systems.names_of_communities()["001004"] == "Albiano d'Ivrea"
    assert systems.names_of_systems()["0101"] == "IVREA"
    taxonomy = read_membership(SHARED / "sll2021_specializzazione.csv", known("istat-taxonomy-2021"))
    assert (len(taxonomy.communities), len(taxonomy.members())) == (515, 17)
    clusters = read_membership(SHARED / "sardinia_lma34.csv")
    assert (len(clusters.communities), len(clusters.members())) == (377, 36)
