import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Subnet } from '../../shared/address/ipv4.ts';

/** What the address view shows; it stays while other panels are open. */
export interface AddressView {
  /** Key of the row shown; the first one where there is no such row any more. */
  readonly row: string | null;
  /** The part of a large subnet that is shown; the whole where there is none. */
  readonly window: Subnet | null;
  /** Place of the cell that keys work on; null until somebody has moved. */
  readonly cursor: number | null;
  readonly search: string;
}

export const addressStore = createStore<AddressView>()(() => ({ row: null, window: null, cursor: null, search: '' }));

export function useAddresses<T>(selector: (view: AddressView) => T): T {
  return useStore(addressStore, selector);
}

export function showRow(row: string): void {
  addressStore.setState((view) => (view.row === row ? view : { row, window: null, cursor: null }));
}

/** Goes into a part of the subnet, or with null back to the whole. */
export function showWindow(window: Subnet | null, cursor: number | null = null): void {
  addressStore.setState({ window, cursor });
}

export function moveCursor(cursor: number): void {
  addressStore.setState({ cursor });
}
