import { Transaction } from '@hailong/database';
import { ContactListener, ContactListeners } from '@hailong/dossiers';
import { Injectable, OnModuleInit } from '@nestjs/common';
import { forgetContacts } from '../persistence/forget-people';

/** Takes the copies of contacts out of invitations when the frame forgets the contacts. */
@Injectable()
export class InvitationsForgetContacts implements ContactListener, OnModuleInit {
  constructor(private readonly listeners: ContactListeners) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  contactsForgotten(tx: Transaction, agencyId: number, dossierIds: readonly string[]): Promise<void> {
    return forgetContacts(tx, agencyId, dossierIds);
  }
}
