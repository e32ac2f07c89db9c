/** Parts of patterns that find names in what is said on calls. */

/** A small word of family names. */
export const PARTICLE_PATTERN = '(?:van|von|der|den|de|del|della|da|dos|du|la|le|el|al|bin|ter)';

/** A form of address, which is no part of the name. */
export const HONORIFIC_PATTERN = '(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.?';
