/**
 * The support desk's office, for the operator: agents, texts, settings, the list of conversations
 * and what is taken along of them.
 */
package io.switchboard.web.support.office;
