import { DynamicModule, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { PortalLogin } from './portal-login';
import { TOKEN_SECRET, TokenStrategy } from './token.strategy';

@Module({})
export class LoginModule {
  static of(secret: string): DynamicModule {
    return {
      module: LoginModule,
      imports: [
        PassportModule,
        JwtModule.register({ secret, signOptions: { algorithm: 'HS256', expiresIn: '30d' } }),
      ],
      providers: [{ provide: TOKEN_SECRET, useValue: secret }, TokenStrategy, PortalLogin],
      exports: [PortalLogin, JwtModule],
    };
  }
}
