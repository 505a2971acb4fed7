/**
 * What companies are described with: the tree of manufacturing processes, materials, kinds of credentials, activities (NAF rev. 2 and NAF
 * 2025), legal forms, staff brackets. They lie as reviewed text files in the resources and are brought into the database at each start, if
 * they changed.
 */
@NullMarked
package fr.beffroi.workbench.registry.taxonomy;

import org.jspecify.annotations.NullMarked;
