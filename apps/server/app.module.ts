import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { Settings } from '../../libs/config/settings.js';
import { CLAQUE, type Claque } from './graphql/context.js';
import { RESOLVERS } from './graphql/resolvers.js';
import { AccessGuard } from './http/access.guard.js';
import { graphqlOptions } from './http/graphql.js';
import type { Sockets } from './http/sockets.js';
import { CONTROLLERS } from './rest/controllers.js';

class AppModule {}
Module({})(AppModule);

/** What Nest puts together: every controller and resolver of the API. */
export function appModule(claque: Claque, settings: Settings, sockets: Sockets): DynamicModule {
  return {
    module: AppModule,
    imports: [
      GraphQLModule.forRoot<MercuriusDriverConfig>({
        driver: MercuriusDriver,
        ...graphqlOptions(settings, sockets, claque),
      }),
    ],
    controllers: CONTROLLERS,
    providers: [{ provide: CLAQUE, useValue: claque }, { provide: APP_GUARD, useClass: AccessGuard }, ...RESOLVERS],
  };
}
