import { mount } from 'svelte';
import './style/all.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
