/** How much may be sent at once, whatever the address: nobody fills the memory with one request. */
@NullMarked
package fr.beffroi.workbench.web.limit;

import org.jspecify.annotations.NullMarked;
