import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CallResult } from '../../shared/contract.ts';
import { DialogFrame } from '../dialogs/DialogFrame.tsx';
import { useTexts } from '../language/useTexts.ts';
import { ask } from '../store/host.ts';
import { showDialog } from '../store/view.ts';
import { readShipped, type ShippedPackage } from './shipped.ts';

/** Which version this is, and the licence of everything that is shipped with it. */
export function AboutDialog() {
  const styles = useStyles();
  const texts = useTexts();
  const [about, setAbout] = useState<CallResult<'app.describe'>>();
  const [packages, setPackages] = useState<readonly ShippedPackage[] | undefined>([]);
  useEffect(() => {
    void readShipped().then(setPackages);
    ask('app.describe', {}).then(setAbout, () => undefined);
  }, []);
  return (
    <DialogFrame title={texts('about.title')} width={640} onClose={() => showDialog(null)}>
      <div className={styles.root}>
        {about && (
          <Text weight="semibold" block>
            {texts('about.version', { version: about.version })} · {texts(`about.where.${about.shell}`)}
          </Text>
        )}
        <Text block>{texts('about.licence')}</Text>
        <Text block>{texts('about.network')}</Text>
        <Text as="h3" weight="semibold" block className={styles.heading}>
          {texts('about.shipped')}
        </Text>
        <Text block role="status">
          {packages ? texts('about.shipped.count', { count: packages.length }) : texts('about.shipped.missing')}
        </Text>
        <Text block>{texts('about.shipped.runtime')}</Text>
        <Accordion collapsible>
          {packages?.map(({ name, version, licence, text }) => (
            <AccordionItem key={`${name}@${version}`} value={`${name}@${version}`}>
              <AccordionHeader size="small">
                {name} {version} · {licence}
              </AccordionHeader>
              <AccordionPanel>
                <pre className={styles.text}>{text || texts('about.shipped.no-text')}</pre>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </div>
    </DialogFrame>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, marginTop: tokens.spacingVerticalM },
  text: {
    whiteSpace: 'pre-wrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    margin: 0,
  },
});
