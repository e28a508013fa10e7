package dev.lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trees and paths are those of RFC 9162; the known roots are those by which implementations of certificate transparency are tested. */
class HashTreeTest {
    private static final int MOST = 40;
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_the_known_ones() {
        HashTree tree = new HashTree();
        assertThat(tree.root()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(HexFormat.of().parseHex(LEAVES.get(i)));
            assertThat(tree.root()).as("%d leaves", i + 1).isEqualTo(ROOTS.get(i));
            assertThat(tree.size()).isEqualTo(i + 1);
        }
    }

    @Test
    void each_leaf_of_each_tree_has_a_path_and_no_other_leaf_has_it() {
        for (int size = 1; size <= MOST; size++) {
            for (int leaf = 0; leaf < size; leaf++) {
                HashTree tree = new HashTree(leaf);
                for (int i = 0; i < size; i++) {
                    tree.add(HashTree.text("leaf " + i));
                }
                List<String> path = tree.path();
                for (int other = 0; other < size; other++) {
                    String root = HashTree.root(other, size, HashTree.text("leaf " + leaf), path);
                    assertThat(tree.root().equals(root))
                            .as("leaf %d of %d as %d", leaf, size, other)
                            .isEqualTo(other == leaf);
                }
            }
        }
    }

    @Test
    void a_path_that_is_longer_or_shorter_leads_nowhere() {
        HashTree tree = new HashTree(2);
        for (int i = 0; i < 5; i++) {
            tree.add(HashTree.text("leaf " + i));
        }
        List<String> path = new ArrayList<>(tree.path());
        byte[] leaf = HashTree.text("leaf 2");
        assertThat(HashTree.root(2, 5, leaf, path)).isEqualTo(tree.root());
        assertThat(HashTree.root(2, 5, leaf, path.subList(0, path.size() - 1))).isNotEqualTo(tree.root());
        assertThat(HashTree.root(5, 5, leaf, path)).isNull();
        assertThat(HashTree.root(-1, 5, leaf, path)).isNull();
        path.add(path.get(0));
        assertThat(HashTree.root(2, 5, leaf, path)).isNull();
    }
}
