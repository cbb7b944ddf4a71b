import { Transaction, withMandate } from '@hailong/database';
import { ContactListener, ContactListeners } from '@hailong/dossiers';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { batchesWithContacts, forgetDossiers } from '../persistence/rated-store';

/** Takes the copies of contacts out of batches when the frame forgets the contacts of people that object. */
@Injectable()
export class RecontactsForgetContacts implements ContactListener, OnModuleInit {
  constructor(private readonly listeners: ContactListeners) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async contactsForgotten(tx: Transaction, agencyId: number, dossierIds: readonly string[]): Promise<void> {
    for (const batchId of await batchesWithContacts(tx, agencyId))
      await withMandate(tx, batchId, () => forgetDossiers(tx, agencyId, batchId, dossierIds));
  }
}
