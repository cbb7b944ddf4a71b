import { Transaction } from '@hailong/database';
import { Injectable } from '@nestjs/common';

/** Part of a higher lib that keeps copies of contacts, and forgets them with the frame. */
export interface ContactListener {
  /** Forgets the copies made for these dossiers, in the transaction that forgets their contacts. */
  contactsForgotten(tx: Transaction, agencyId: number, dossierIds: readonly string[]): Promise<void>;
}

/** Register of the {@link ContactListener}s; each adds itself in its `onModuleInit`. */
@Injectable()
export class ContactListeners {
  private readonly listeners: ContactListener[] = [];

  add(listener: ContactListener): void {
    this.listeners.push(listener);
  }

  async contactsForgotten(tx: Transaction, agencyId: number, dossierIds: readonly string[]): Promise<void> {
    if (dossierIds.length === 0) return;
    for (const listener of this.listeners) await listener.contactsForgotten(tx, agencyId, dossierIds);
  }
}
