import { Text } from '@mantine/core';
import { useState } from 'react';
import { may } from '../../../../../libs/domain/access.js';
import { useRole } from '../../components/session.js';
import { useLanguage } from '../../locales/use-language.js';

/**
 * The first page of a document: small in a list, large on its own page. Until it is drawn its place is kept.
 * A text has no picture. Roles that may not see numbers in the clear get none.
 */
export function PagePicture({ id, size }: { id: string; size: 'small' | 'large' }) {
  const { t } = useLanguage();
  const role = useRole();
  const [state, setState] = useState<'drawn' | 'waiting' | 'none'>('waiting');
  if (!may(role, 'GET /api/page.webp')) return null;
  if (state === 'none' && size === 'large')
    return (
      <Text c="dimmed" data-testid="no-page-picture">
        {t('pageNone')}
      </Text>
    );
  return (
    <span
      className={`paper-page paper-page-${size} paper-page-${state}`}
      aria-busy={state === 'waiting'}
      data-testid="page-picture"
    >
      {state === 'waiting' && size === 'large' && (
        <Text size="sm" c="dimmed" role="status">
          {t('pictureWaiting')}
        </Text>
      )}
      {state !== 'none' && (
        <img
          src={`/api/page.webp?${new URLSearchParams({ id, size })}`}
          alt={size === 'small' ? '' : t('pageOf', { id })}
          loading="lazy"
          onLoad={() => setState('drawn')}
          onError={() => setState('none')}
        />
      )}
    </span>
  );
}
