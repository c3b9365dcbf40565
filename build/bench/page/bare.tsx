import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

/** As little as a React page can be; it marks the same moment as the application. */
function Bare() {
  useEffect(() => void requestAnimationFrame(() => performance.mark('switchyard/interactive')), []);
  return <button type="button">Bare</button>;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Bare />);
