/** What is done next in a group, and what follows of how it went. */
package io.switchboard.support.topics.control;
