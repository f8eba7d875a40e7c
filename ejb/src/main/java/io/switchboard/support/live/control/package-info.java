/** How frames travel between nodes. */
package io.switchboard.support.live.control;
