/** Posts that wait for their group, and the topics they are for. */
package io.switchboard.support.topics.entity;
