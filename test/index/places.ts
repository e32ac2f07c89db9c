/** The places where libraries may lie: a folder, and the cluster that the environment names. */

import type { LibraryPlace } from '#src/index/library-place.ts';
import { findPlace } from '#src/index/place.ts';
import { newFolder } from '../support.ts';
import { CLUSTER, deleteLibrary, newAddress } from './cluster-libraries.ts';

interface KindOfPlace {
  readonly name: string;
  newPlace(this: void): Promise<LibraryPlace>;
  removePlace(this: void, place: LibraryPlace): Promise<void>;
}

const FOLDER: KindOfPlace = {
  name: 'a folder',
  newPlace: () => findPlace(newFolder()),
  removePlace: async () => {},
};

function clusterPlace(): KindOfPlace {
  const addresses = new Map<LibraryPlace, string>();
  return {
    name: 'a cluster',
    async newPlace() {
      const address = newAddress('shards=1&replicas=0');
      const place = await findPlace(address);
      addresses.set(place, address);
      return place;
    },
    removePlace: (place) => deleteLibrary(addresses.get(place) ?? ''),
  };
}

export const PLACES: readonly KindOfPlace[] =
  CLUSTER === null ? [FOLDER] : [FOLDER, clusterPlace()];
