import { onEveryStore } from '../../testing/stores.js';
import { inquiryContract } from './inquiries.contract.js';

onEveryStore('inquiries', inquiryContract);
