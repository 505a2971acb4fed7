/** What funded levers and grant files promise: made when a file is decided, typed where only people know it, ended when the aid is. */
@NullMarked
package fr.beffroi.workbench.accounts.promise;

import org.jspecify.annotations.NullMarked;
