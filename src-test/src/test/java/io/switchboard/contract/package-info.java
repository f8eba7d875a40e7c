/** What is documented and what is there are the same. */
package io.switchboard.contract;
