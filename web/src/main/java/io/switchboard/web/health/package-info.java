/** What monitoring reads: health and meters. Nothing here names a user, a workspace or a secret. */
package io.switchboard.web.health;
