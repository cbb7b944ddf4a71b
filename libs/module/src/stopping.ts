import { HostWorker } from '@hailong/database';
import { BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** State of a module whose process is about to end: no longer ready, and its workers take nothing new. */
@Injectable()
export class Stopping implements BeforeApplicationShutdown {
  private begun = false;

  constructor(private readonly discovery: DiscoveryService) {}

  get hasBegun(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
    // Closing the application waits for the work under way.
    for (const worker of this.workers()) void worker.stop();
  }

  beforeApplicationShutdown(): void {
    this.begin();
  }

  private workers(): HostWorker[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      const found: unknown = instance;
      return found instanceof HostWorker ? [found] : [];
    });
  }
}
