// SPDX-License-Identifier: Apache-2.0
/** The ledger (辽医保[2019]8号 附件1): its 36 items, their import and export. */
@NullMarked
package io.github.medassist.ledger;

import org.jspecify.annotations.NullMarked;
