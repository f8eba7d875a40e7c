/**
 * How conversations are posted to the topics of the group: what is asked for, and when it is done.
 */
package io.switchboard.support.topics.boundary;
