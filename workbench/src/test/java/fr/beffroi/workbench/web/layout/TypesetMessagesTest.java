package fr.beffroi.workbench.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words as French sets them. */
class TypesetMessagesTest {
    @Test
    void punctuationNeverLeavesItsWord() {
        assertThat(TypesetMessages.typeset("a.b=Retard de « {0} » : {1} ; et après ?\nc=Quoi !"))
                .isEqualTo("a.b=Retard de «\u00a0{0}\u00a0»\u00a0: {1}\u00a0; et après\u00a0?\nc=Quoi\u00a0!");
    }

    @Test
    void whatIsNoPunctuationOfFrenchStays() {
        String english = "a=From: {0}; why? See http://localhost:8080/?q=1 and 12:30\n# a note: b";
        assertThat(TypesetMessages.typeset(english)).isEqualTo(english);
    }
}
