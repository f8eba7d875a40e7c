/** What all parts of the support desk name alike. */
package io.switchboard.support.boundary;
