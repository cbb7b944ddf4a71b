import { Injectable, OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, RESOLVER_TYPE, ROOTS, SURVEY_RESOLVER } from './access';

/** Refuses to boot when one of our handlers does not say who may call it; a forgotten decorator never reaches a user. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const naked = this.discovery
      .getProviders()
      .flatMap(({ metatype }) => (isOurs(metatype) ? this.unmarked(metatype) : []));
    if (naked.length)
      throw new Error(
        `handlers without an access decorator: ${naked.join(', ')}; add @OpenToAll, @ForAgency, @ForAgencies or @ForProvince`,
      );
  }

  private unmarked(resolver: ResolverClass): string[] {
    return this.scanner
      .getAllMethodNames(resolver.prototype)
      .filter((name) => {
        const handler = resolver.prototype[name] as object;
        const root = ROOTS.includes(Reflect.getMetadata(RESOLVER_TYPE, handler) as string);
        return root && !Reflect.hasMetadata(ACCESS, handler);
      })
      .map((name) => `${resolver.name}.${name}`);
  }
}

interface ResolverClass {
  readonly name: string;
  readonly prototype: Record<string, unknown>;
}

function isOurs(metatype: unknown): metatype is ResolverClass {
  return typeof metatype === 'function' && Reflect.hasMetadata(SURVEY_RESOLVER, metatype);
}
