/** Nobody sees or changes what belongs to another workspace or user. */
package io.switchboard.tenancy;
