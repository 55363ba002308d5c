import { createHash } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Role } from '../../domain/access.js';
import { ClaqueError } from '../../domain/errors/errors.js';

/** Minutes in which somebody signs in at the provider. */
export const OIDC_MINUTES = 10;
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export interface OpenIdSettings {
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** Claim that holds the groups of the person who signs in: a text or a list of texts. */
  readonly claim: string;
  /** Which group is which role; the first that somebody is in counts. */
  readonly roles: readonly (readonly [group: string, role: Role])[];
  /** Address of this installation as browsers see it. */
  readonly url: string;
}

/** Seals what a browser keeps while somebody signs in. @throws where it is opened and was changed. */
interface Seal {
  seal(about: string, value: unknown): string;
  open<T>(about: string, sealed: string): T;
}

/** Who came back from the provider. */
interface Known {
  readonly name: string;
  readonly role: Role;
}

interface Kept {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly until: number;
}

/**
 * Sign-in at the house's own provider: OpenID Connect Core 1.0, authorization code flow with PKCE (RFC 7636).
 * The provider says who somebody is. The groups in one claim say what they may do here.
 */
export class OpenId {
  private config: Promise<oidc.Configuration> | null = null;

  constructor(
    private readonly settings: OpenIdSettings,
    private readonly vault: Seal,
  ) {}

  get redirect(): string {
    return new URL('/api/oidc/callback', this.settings.url).href;
  }

  /** Where the browser goes, and what it keeps until it comes back. */
  async begin(): Promise<{ readonly url: string; readonly kept: string }> {
    const config = await this.discovered();
    const verifier = oidc.randomPKCECodeVerifier();
    const kept: Kept = {
      verifier,
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      until: Date.now() + OIDC_MINUTES * 60_000,
    };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.redirect,
      scope: 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: kept.state,
      nonce: kept.nonce,
    });
    return { url: url.href, kept: this.vault.seal('oidc', kept) };
  }

  /**
   * Who came back.
   * @param query of the address that the provider sent the browser to.
   * @returns who it is, and a mark of the provider's subject. A name belongs to the first subject that came with it.
   * @throws ClaqueError CLQ_OIDC_…
   */
  async finish(query: string, kept: string): Promise<{ readonly user: Known; readonly subject: string }> {
    let known: Kept;
    try {
      known = this.vault.open('oidc', kept);
    } catch (error) {
      throw new ClaqueError('CLQ_OIDC_BEGUN', {}, { cause: error });
    }
    if (known.until < Date.now()) throw new ClaqueError('CLQ_OIDC_LATE', { minutes: OIDC_MINUTES });
    const current = new URL(this.redirect);
    current.search = query;
    let claims: oidc.IDToken | undefined;
    try {
      const tokens = await oidc.authorizationCodeGrant(await this.discovered(), current, {
        pkceCodeVerifier: known.verifier,
        expectedState: known.state,
        expectedNonce: known.nonce,
        idTokenExpected: true,
      });
      claims = tokens.claims();
    } catch (error) {
      throw new ClaqueError('CLQ_OIDC_UNKNOWN', {}, { cause: error });
    }
    if (claims === undefined) throw new ClaqueError('CLQ_OIDC_UNKNOWN');
    const groups = [claims[this.settings.claim]].flat().filter((g): g is string => typeof g === 'string');
    const role = this.settings.roles.find(([group]) => groups.includes(group))?.[1];
    if (role === undefined) throw new ClaqueError('CLQ_OIDC_GROUP');
    const name = [claims['preferred_username'], claims.email_verified === true ? claims.email : null, claims.sub].find(
      (n): n is string => typeof n === 'string' && n !== '',
    )!;
    const subject = createHash('sha256').update(`${this.settings.issuer}\n${claims.sub}`).digest('hex');
    return { user: { name, role }, subject };
  }

  /** Asked once; where the provider is away, the next sign-in asks again. */
  private discovered(): Promise<oidc.Configuration> {
    const { issuer, client, secret } = this.settings;
    const server = new URL(issuer);
    if (this.config !== null) return this.config;
    const config = oidc
      .discovery(
        server,
        client,
        secret,
        undefined,
        LOCAL.test(server.hostname) ? { execute: [oidc.allowInsecureRequests] } : {},
      )
      .catch((error: unknown) => {
        this.config = null;
        throw new ClaqueError('CLQ_OIDC_AWAY', {}, { cause: error });
      });
    this.config = config;
    return config;
  }
}
