import { createSecretKey } from 'node:crypto';
import { DynamicModule, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { PortalLogin } from './portal-login';
import { TOKEN_KEY, TokenStrategy } from './token.strategy';

@Module({})
export class LoginModule {
  static of(secret: string): DynamicModule {
    // A text would be taken for a public key first, at every token, which costs more than the signature.
    const key = createSecretKey(secret, 'utf8');
    return {
      module: LoginModule,
      imports: [
        PassportModule,
        JwtModule.register({
          secretOrKeyProvider: () => key,
          signOptions: { algorithm: 'HS256', expiresIn: '30d' },
        }),
      ],
      providers: [{ provide: TOKEN_KEY, useValue: key }, TokenStrategy, PortalLogin],
      exports: [PortalLogin, JwtModule],
    };
  }
}
