import { Controller, Get, INestApplication, Module, Provider, Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { AccessCheck } from './access-check';
import { Allows, OpenToAll, SurveyController, SurveyPages } from './access.decorator';
import { SURVEY_RESOLVER } from './access';
import { ACTOR_RESOLVER } from './actor';
import { PERMISSIONS, PermissionName } from './domain/permissions';
import { ScopeMaker } from './scope-maker';

const GUARDED = (target: object) => Reflect.defineMetadata(SURVEY_RESOLVER, true, target);

/** A resolver that asks for each permission of the page but those given. */
function everyPermissionBut(...missing: string[]): Type<object> {
  @Resolver()
  class Everything {}
  GUARDED(Everything);
  for (const name of Object.keys(PERMISSIONS).filter((each) => !missing.includes(each))) {
    const method = () => name;
    Query(() => String, { name })(Everything.prototype, name, { value: method });
    Allows(name as PermissionName)(method);
    Object.defineProperty(Everything.prototype, name, { value: method, writable: true, configurable: true });
  }
  return Everything;
}

async function boot(
  providers: readonly Provider[] = [],
  controllers: readonly Type<object>[] = [],
  page = everyPermissionBut(),
): Promise<void> {
  @Module({
    imports: [DiscoveryModule],
    providers: [AccessCheck, page, ...providers],
    controllers: [...controllers],
  })
  class Ours {}
  @Controller('host')
  class PageOfTheHost {
    @Get()
    page(): string {
      return 'none of our business';
    }
  }
  @Module({ imports: [Ours], controllers: [PageOfTheHost] })
  class Host {}
  const app: INestApplication = (
    await Test.createTestingModule({ imports: [Host] }).compile()
  ).createNestApplication({ logger: false });
  try {
    await app.init();
  } finally {
    await app.close().catch(() => undefined);
  }
}

describe('the boot', () => {
  it('goes on where every handler says who may call it', async () => {
    @SurveyPages()
    class Page {
      @Get()
      @OpenToAll()
      page(): string {
        return 'open';
      }
    }
    await expect(boot([], [Page])).resolves.toBeUndefined();
  });

  it('stops at a page that does not say who may call it', async () => {
    @SurveyPages()
    class Page {
      @Get()
      forgotten(): string {
        return 'open';
      }
    }
    await expect(boot([], [Page])).rejects.toThrow(
      /without an access decorator: Page\.forgotten; add @Allows/,
    );
  });

  it('stops at a page that asks for a permission, since no guard would look', async () => {
    @SurveyPages()
    class Page {
      @Get()
      @Allows('results.read')
      results(): string {
        return 'anybody';
      }
    }
    await expect(boot([], [Page])).rejects.toThrow(/which nothing would check: Page\.results;/);
  });

  it('stops at a page that the version or the guard of a host would move or shut', async () => {
    @Controller('ours')
    class Page {
      @Get()
      @OpenToAll()
      page(): string {
        return 'open';
      }
    }
    await expect(boot([], [Page])).rejects.toThrow(/move or shut: Page\.page; .*@SurveyPages/);
  });

  it('stops at an answer to references of a federated graph that does not say who may ask', async () => {
    @Resolver()
    class Forgotten {
      @ResolveReference()
      round(): string {
        return 'anybody';
      }
    }
    GUARDED(Forgotten);
    await expect(boot([Forgotten])).rejects.toThrow(/without an access decorator: Forgotten\.round;/);
  });

  it('goes on where the guard stands before a page that asks for a permission', async () => {
    @SurveyController()
    class Page {
      @Get()
      @Allows('results.read')
      results(): string {
        return 'judged';
      }
    }
    const parts = [
      { provide: ACTOR_RESOLVER, useValue: () => null },
      { provide: ScopeMaker, useValue: {} },
    ];
    await expect(boot(parts, [Page])).resolves.toBeUndefined();
  });

  it('stops at a resolver of ours before which no guard stands', async () => {
    @Resolver()
    class Bare {
      @Query(() => String)
      @Allows('results.read')
      bareResults(): string {
        return 'anybody';
      }
    }
    await expect(boot([Bare])).rejects.toThrow(/nothing guards: Bare\.bareResults; .*@SurveyResolver/);
  });

  it('stops at a permission that no handler asks for', async () => {
    await expect(boot([], [], everyPermissionBut('quality.read'))).rejects.toThrow(
      /permissions that no handler asks for: quality\.read;/,
    );
  });
});
